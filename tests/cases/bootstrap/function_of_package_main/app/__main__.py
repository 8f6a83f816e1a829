from multiprocessing import Process


def work():
    print("worked", flush=True)


if __name__ == "__main__":
    p = Process(target=work)  # expect: SPN405
    p.start()
    p.join()
