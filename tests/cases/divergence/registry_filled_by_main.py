"""The main function fills a dict of module level before it starts a pool; the workers find it empty."""
# spawn: parent-fails KeyError
# fork: runs
# meant: [5]
# fixes: SPN301 unsafe

from multiprocessing import Pool

prices = {}


def price(name):
    return prices[name]  # expect: SPN301


def main():
    prices["tea"] = 5
    with Pool(1) as pool:
        print(pool.map(price, ["tea"]))


if __name__ == "__main__":
    main()
