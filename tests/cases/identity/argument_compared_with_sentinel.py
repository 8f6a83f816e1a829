"""A bare object is handed to a child, which compares it with its own."""
# spawn: child-fails AssertionError
# fork: runs
# meant: missing
# fixes: SPN309 unsafe

import multiprocessing as mp

MISSING = object()


def work(value):
    assert value is MISSING  # expect: SPN309
    print("missing")


if __name__ == "__main__":
    p = mp.Process(target=work, args=(MISSING,))
    p.start()
    p.join()
