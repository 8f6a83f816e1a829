"""The tasks of a pool append to a list of the object whose method they are."""
# spawn: parent-fails AssertionError
# fork: parent-fails AssertionError
# fixes: SPN302 unsafe

from multiprocessing import Pool


class Notes:
    def __init__(self):
        self.seen = []

    def note(self, number):
        self.seen.append(number)  # expect: SPN302

    def collect(self):
        with Pool(1) as pool:
            pool.map(self.note, [1, 2])
        return sorted(self.seen)


if __name__ == "__main__":
    seen = Notes().collect()
    assert seen == [1, 2], seen
