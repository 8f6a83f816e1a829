"""The name is read in a function that a function calls that run() calls."""
# spawn: child-fails NameError
# fork: runs
# meant: 7
# fixes: SPN201 safe

import multiprocessing as mp


def price(name):
    return prices[name]  # expect: SPN201


def total(names):
    return sum(price(name) for name in names)


class Till(mp.Process):
    def __init__(self, names):
        super().__init__()
        self.names = names

    def run(self):
        print(total(self.names), flush=True)


if __name__ == "__main__":
    prices = {"tea": 3, "cake": 4}
    till = Till(["tea", "cake"])
    till.start()
    till.join()
