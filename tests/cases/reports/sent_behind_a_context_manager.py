"""An object is sent behind the block in which it has an open file."""
# spawn: runs
# fork: runs
# meant: 2 | 2

import contextlib
import multiprocessing
import os


class Session:
    def __init__(self, path):
        self.path = path
        self.stream = None

    @contextlib.contextmanager
    def opened(self):
        self.stream = open(self.path)
        try:
            yield self
        finally:
            self.stream.close()
            self.stream = None

    def work(self, number):
        print(number * 2)


@contextlib.contextmanager
def running(*processes):
    for process in processes:
        process.start()
    yield processes
    for process in processes:
        process.join()


def main():
    session = Session(os.devnull)
    with session.opened():
        assert session.stream.read() == ""
    with running(
        multiprocessing.Process(target=session.work, args=(1,)), multiprocessing.Process(target=session.work, args=(1,))
    ) as started:
        assert len(started) == 2
        return len(started)


if __name__ == "__main__":
    main()
