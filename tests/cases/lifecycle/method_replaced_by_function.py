"""The name of a method leads to another function, which can be called."""
# spawn: runs
# fork: runs
# meant: run | finished by hand

from multiprocessing import Process


def finish():
    print("finished by hand")


class Worker(Process):
    def __init__(self):
        super().__init__()
        self.terminate = finish
        self.kill = 9

    def run(self):
        print("run")


if __name__ == "__main__":
    worker = Worker()
    worker.start()
    worker.join()
    worker.terminate()
