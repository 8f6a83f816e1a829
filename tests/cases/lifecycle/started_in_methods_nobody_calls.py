"""Two ways to start one process, of which a caller takes one."""
# spawn: runs
# fork: runs
# meant: starting | work

from multiprocessing import Process


def work():
    print("work")


class Both:
    def __init__(self):
        self.process = Process(target=work)

    def start_quietly(self):
        self.process.start()

    def start_loudly(self):
        print("starting")
        self.process.start()


def show():
    both = Both()
    both.start_loudly()
    both.process.join()


if __name__ == "__main__":
    show()
