"""The lambda is put on the Process object by the code that starts it."""
# spawn: parent-fails PicklingError
# fork: runs
# meant: 9

import multiprocessing as mp


class Worker(mp.Process):
    def run(self):
        print(self.square(3))


if __name__ == "__main__":
    w = Worker()
    w.square = lambda x: x * x  # expect: SPN101
    w.start()
    w.join()
