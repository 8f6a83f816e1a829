"""Classes that type() makes under the names of their variables, or with a way to pickle of their own."""
# spawn: runs
# fork: runs
# meant: 3 | int

from multiprocessing import Process

Thing = type("Thing", (), {"n": 3})
Other = type("Different", (), {"n": 5, "__reduce__": lambda self: (Thing, ())})


def show(thing, other):
    print(thing.n, flush=True)
    print(type(other.n).__name__, flush=True)


if __name__ == "__main__":
    p = Process(target=show, args=(Thing(), Other()))
    p.start()
    p.join()
