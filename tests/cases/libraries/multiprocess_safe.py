"""dill takes lambdas, local functions and classes, functions under the guard, and locks."""
# needs: multiprocess
# spawn: runs
# fork: runs
# meant: [3, 6] | [2, 3] | [0, 1]

import threading

import multiprocess as mp


class App:
    def __init__(self):
        self.lock = threading.Lock()
        self.step = lambda value: value + 1

    def work(self, value):
        with self.lock:
            return self.step(value)


def main():
    factor = 3

    def work(value):
        return value * factor

    with mp.Pool(1) as pool:
        print(pool.map(work, [1, 2]))
        print(pool.map(App().work, [1, 2]))


if __name__ == "__main__":
    mp.set_start_method("spawn", force=True)
    main()

    def guarded(value):
        return value - 1

    with mp.Pool(1) as pool:
        print(pool.map(guarded, [1, 2]))
