"""The object of a mapped method keeps a generator that the method reads from."""
# spawn: parent-fails TypeError
# fork: parent-fails TypeError
# unfixable: a generator cannot go on in another process

from multiprocessing import Pool


class Numbers:
    def __init__(self):
        self.numbers = (number for number in range(9))  # expect: SPN106

    def take(self, _):
        return next(self.numbers)

    def all(self):
        with Pool(1) as pool:
            return pool.map(self.take, [1, 2])


if __name__ == "__main__":
    print(Numbers().all())
