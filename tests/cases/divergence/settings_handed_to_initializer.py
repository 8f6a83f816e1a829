"""The parent fills a dict and hands it to the initializer, which fills that of the worker."""
# spawn: runs
# fork: runs
# meant: [5]

from multiprocessing import Pool

prices = {}


def take_over(known):
    prices.update(known)


def price(name):
    return prices[name]


if __name__ == "__main__":
    prices["tea"] = 5
    with Pool(1, take_over, (prices,)) as pool:
        print(pool.map(price, ["tea"]))
