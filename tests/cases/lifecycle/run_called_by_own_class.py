"""The class calls its own run() where it can do without a child."""
# spawn: runs
# fork: runs
# meant: amount 3

from multiprocessing import Process


class Lazy(Process):
    def __init__(self, amount):
        super().__init__()
        self.amount = amount

    def process(self):
        if self.amount < 10:
            self.run()
        else:
            self.start()
            self.join()

    def run(self):
        print("amount", self.amount)


if __name__ == "__main__":
    Lazy(3).process()
