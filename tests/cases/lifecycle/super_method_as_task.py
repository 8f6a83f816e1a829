"""Each task of a pool runs the override, with every start method."""
# spawn: runs
# fork: runs
# fixes: SPN114 safe

from multiprocessing import Pool


class Plain:
    def price(self, n):
        return n


class Taxed(Plain):
    def price(self, n):
        return n * 2

    def compare(self):
        with Pool(1) as pool:
            print("taxed", pool.map(self.price, [5]))
            print("plain", pool.map(super().price, [5]))  # expect: SPN114


if __name__ == "__main__":
    Taxed().compare()
