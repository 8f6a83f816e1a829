"""A flag is set under the guard; the child reads the one of the import."""
# spawn: child-fails AssertionError
# fork: runs
# meant: verbose
# fixes: SPN301 unsafe

import multiprocessing as mp

verbose = False


def work():
    assert verbose  # expect: SPN301
    print("verbose")


if __name__ == "__main__":
    verbose = True
    p = mp.Process(target=work)
    p.start()
    p.join()
