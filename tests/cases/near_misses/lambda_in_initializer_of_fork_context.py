"""The initializer of a pool of a fork context is inherited."""
# spawn: runs
# fork: runs
# windows: parent-fails ValueError
# meant: ready | [1]

import multiprocessing as mp

if __name__ == "__main__":
    context = mp.get_context("fork")
    with context.Pool(1, initializer=lambda: print("ready", flush=True)) as pool:
        print(pool.map(abs, [-1]))
