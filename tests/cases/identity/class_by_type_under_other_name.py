"""A class that type() makes has another name than the variable; an object of it is an argument of a Process."""
# spawn: parent-fails PicklingError
# fork: runs

import multiprocessing as mp

Thing = type("Thingy", (), {"n": 3})  # expect: SPN109


def show(thing):
    print(thing.n, flush=True)


if __name__ == "__main__":
    p = mp.Process(target=show, args=(Thing(),))
    p.start()
    p.join()
