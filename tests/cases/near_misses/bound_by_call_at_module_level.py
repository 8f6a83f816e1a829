"""The function that binds the global is called while the file is imported."""
# spawn: runs
# fork: runs
# meant: ready

import multiprocessing as mp


def setup():
    global state
    state = "ready"


setup()


def work():
    print(state)


if __name__ == "__main__":
    p = mp.Process(target=work)
    p.start()
    p.join()
