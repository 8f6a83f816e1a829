"""An object maps its own method over the pool that it keeps, and the method reads another attribute."""
# spawn: parent-fails NotImplementedError
# fork: parent-fails NotImplementedError
# fixes: SPN107 safe
# meant: [3, 6]

from multiprocessing import Pool


class Scaler:
    def __init__(self, factor):
        self.factor = factor
        self.pool = Pool(1)  # expect: SPN107

    def scale(self, value):
        return value * self.factor

    def run(self, values):
        return self.pool.map(self.scale, values)


if __name__ == "__main__":
    scaler = Scaler(3)
    try:
        print(scaler.run([1, 2]))
    finally:
        scaler.pool.terminate()
