"""Attributes that cannot be pickled are found by trying, in a __getstate__."""
# spawn: runs
# fork: runs

import multiprocessing
import pickle
import threading


class State:
    def __init__(self):
        self.number = 1
        self.lock = threading.Lock()

    def __getstate__(self):
        state = {}
        for name, value in vars(self).items():
            try:
                pickle.dumps(value)
            except Exception:
                continue
            state[name] = value
        return state


def show(state):
    print(sorted(vars(state)))


if __name__ == "__main__":
    child = multiprocessing.Process(target=show, args=(State(),))
    child.start()
    child.join()
