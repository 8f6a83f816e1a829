"""A child that goes through the lines of its standard input, of which there are none."""
# spawn: runs
# fork: runs
# meant: 0 lines
# unfixable: only the parent can ask, and when it should is not known

import sys
from multiprocessing import Process


class Counter(Process):
    def run(self):
        count = 0
        for _line in sys.stdin:  # expect: SPN510
            count += 1
        print(count, "lines")


if __name__ == "__main__":
    counter = Counter()
    counter.start()
    counter.join()
