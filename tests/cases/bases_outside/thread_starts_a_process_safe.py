"""A thread of the project's own that starts a process which does not need the thread."""
# spawn: runs
# fork: runs
# meant: done

from multiprocessing import Process
from threading import Thread


def work():
    print("done", flush=True)


class Starter(Thread):
    def __init__(self):
        Thread.__init__(self)
        self.process = None

    def run(self):
        self.process = Process(target=work)
        self.process.start()
        self.process.join()


if __name__ == "__main__":
    starter = Starter()
    starter.start()
    starter.join()
