"""An object submits its own method to the executor that it keeps."""
# spawn: parent-fails TypeError
# fork: parent-fails TypeError
# fixes: SPN107 safe
# meant: 9
# raises SPN107 3.10-3.13: TypeError: cannot pickle '_thread.lock' object

from concurrent.futures import ProcessPoolExecutor


class Squares:
    def __init__(self):
        self.executor = ProcessPoolExecutor(1)  # expect: SPN107

    def square(self, value):
        return value * value

    def run(self):
        with self.executor:
            return self.executor.submit(self.square, 3).result()


if __name__ == "__main__":
    print(Squares().run())
