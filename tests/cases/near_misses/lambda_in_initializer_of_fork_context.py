"""The initializer of a pool of a fork context is inherited."""
# spawn: runs
# fork: runs
# windows: parent-fails ValueError
# meant: ready | [1]
# fixes: SPN404 unsafe

import multiprocessing as mp

if __name__ == "__main__":
    context = mp.get_context("fork")  # expect: SPN404
    with context.Pool(1, initializer=lambda: print("ready", flush=True)) as pool:
        print(pool.map(abs, [-1]))
