"""A function that only the parent calls binds the global."""
# spawn: child-fails NameError
# fork: runs
# meant: ready

import multiprocessing as mp


def setup():
    global state
    state = "ready"


def work():
    print(state)  # expect: SPN204


if __name__ == "__main__":
    setup()
    p = mp.Process(target=work)
    p.start()
    p.join()
