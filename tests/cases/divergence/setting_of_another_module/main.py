"""The parent sets an attribute of another module; the child imports that module anew."""
# spawn: child-fails AssertionError
# fork: runs
# meant: 3
# fixes: SPN301 unsafe

import multiprocessing as mp

import options


def work():
    assert options.level == 3  # expect: SPN301
    print(options.level)


if __name__ == "__main__":
    options.level = 3
    p = mp.Process(target=work)
    p.start()
    p.join()
