"""The tasks of a pool call the function that makes the pool, behind a decorator, and tell it to make none."""
# spawn: runs
# fork: runs
# meant: [0, 1, 2]

import multiprocessing as mp

def fast(fn):
    def inner(*args, **kwargs):
        for name in list(kwargs):
            if name.startswith("old_"):
                kwargs[name[4:]] = kwargs.pop(name)
        return fn(*args, **kwargs)
    return inner

def sub(n):
    return compute(n, parallel=False)

@fast
def compute(n, parallel=True):
    if parallel:
        with mp.Pool(2) as pool:
            return pool.map(sub, range(n))
    return n

if __name__ == "__main__":
    print(compute(3))
