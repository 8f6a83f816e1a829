import multiprocessing


class Worker(multiprocessing.Process):
    def run(self):
        print("worked", flush=True)


def main():
    worker = Worker()  # expect: SPN405
    worker.start()
    worker.join()


main()
