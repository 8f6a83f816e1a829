"""The child binds the global before it reads it."""
# spawn: runs
# fork: runs
# meant: ready

import multiprocessing as mp


def work():
    global state
    state = "ready"
    show()


def show():
    print(state)


if __name__ == "__main__":
    state = "made in the parent"
    p = mp.Process(target=work)
    p.start()
    p.join()
