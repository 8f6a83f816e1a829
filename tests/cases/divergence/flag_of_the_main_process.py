"""A flag that says which process this is: children are not to have it."""
# spawn: runs
# fork: runs

import multiprocessing as mp

is_main = False


def work():
    print("main" if is_main else "child")


if __name__ == "__main__":
    is_main = True
    p = mp.Process(target=work)
    p.start()
    p.join()
