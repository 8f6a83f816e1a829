"""A context that is spawn whatever the default: fork as the default does not save it."""
# spawn: parent-fails PicklingError
# fork: parent-fails PicklingError
# meant: hello

import multiprocessing as mp

if __name__ == "__main__":
    ctx = mp.get_context("spawn")
    p = ctx.Process(target=lambda: print("hello"))  # expect: SPN101
    p.start()
    p.join()
