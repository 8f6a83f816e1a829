"""An executor of a fork context has no trouble with its initializer, but pickles its tasks."""
# spawn: parent-fails PicklingError
# fork: parent-fails PicklingError
# windows: parent-fails ValueError
# meant: ready | 3
# fixes: SPN101 safe
# fixes: SPN404 unsafe

import multiprocessing as mp
from concurrent.futures import ProcessPoolExecutor

if __name__ == "__main__":
    context = mp.get_context("fork")  # expect: SPN404
    with ProcessPoolExecutor(1, mp_context=context, initializer=lambda: print("ready", flush=True)) as executor:
        print(executor.submit(lambda: 3).result())  # expect: SPN101
