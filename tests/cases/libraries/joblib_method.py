"""A method drags an object with a lock along."""
# needs: joblib
# spawn: parent-fails PicklingError|_pickle.PicklingError
# fork: parent-fails PicklingError|_pickle.PicklingError

import threading

from joblib import Parallel, delayed


class App:
    def __init__(self):
        self.lock = threading.Lock()  # expect: SPN106

    def work(self, value):
        return value

    def run(self):
        return Parallel(n_jobs=2)(delayed(self.work)(value) for value in range(2))


if __name__ == "__main__":
    print(App().run())
