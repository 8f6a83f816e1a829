"""run() leaves its result in an attribute, which the parent reads after join()."""
# spawn: parent-fails AssertionError
# fork: parent-fails AssertionError
# fixes: SPN302 unsafe

import multiprocessing


class Adder(multiprocessing.Process):
    def __init__(self, *numbers):
        super().__init__()
        self.numbers = numbers
        self.result = None

    def run(self):
        self.result = sum(self.numbers)  # expect: SPN302


if __name__ == "__main__":
    adder = Adder(1, 2)
    adder.start()
    adder.join()
    assert adder.result == 3, adder.result
