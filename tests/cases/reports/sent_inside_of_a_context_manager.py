"""A context manager opens a file for an object and closes it behind its block, in which the object is sent."""
# spawn: parent-fails TypeError
# fork: runs
# meant: 2 | done

import contextlib
import multiprocessing
import os


class Session:
    def __init__(self, path):
        self.path = path
        self.stream = None

    @contextlib.contextmanager
    def opened(self):
        self.stream = open(self.path)  # expect: SPN106
        try:
            yield self
        finally:
            self.stream.close()
            self.stream = None

    def work(self, number):
        print(number * 2)


def main():
    with Session(os.devnull).opened() as session:
        process = multiprocessing.Process(target=session.work, args=(1,))
        process.start()
        process.join()
    print("done")


if __name__ == "__main__":
    main()
