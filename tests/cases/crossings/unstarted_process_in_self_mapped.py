"""An object that keeps a process it has not started yet is sent with its method."""
# spawn: parent-fails TypeError
# fork: parent-fails TypeError
# raises SPN107 3.13: TypeError: Pickling an AuthenticationString object is disallowed for security reasons

from multiprocessing import Pool, Process


class Farm:
    def __init__(self):
        self.helper = Process(target=print)  # expect: SPN107

    def work(self, number):
        return 2 * number

    def run(self):
        with Pool(1) as pool:
            return pool.map(self.work, [1, 2])


if __name__ == "__main__":
    print(Farm().run())
