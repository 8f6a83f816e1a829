"""A closed process is started again."""
# spawn: parent-fails ValueError
# fork: parent-fails ValueError
# fixes: SPN507 unsafe
# meant: once | once
# raises SPN507 3.10+: ValueError: process object is closed

import multiprocessing


def work():
    print("once")


class Runner:
    def __init__(self):
        self.process = multiprocessing.Process(target=work)

    def once(self):
        self.process.start()
        self.process.join()
        self.process.close()

    def again(self):
        self.process.start()  # expect: SPN507


if __name__ == "__main__":
    runner = Runner()
    runner.once()
    runner.again()
