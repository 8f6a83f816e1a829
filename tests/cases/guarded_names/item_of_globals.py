"""A name bound under the guard is read as an item of globals()."""
# spawn: child-fails KeyError
# fork: runs
# meant: 5
# raises SPN201 3.10+: KeyError: 'limit'
from multiprocessing import Process


def show():
    print(globals()["limit"], flush=True)  # expect: SPN201


if __name__ == "__main__":
    limit = 5
    p = Process(target=show)
    p.start()
    p.join()
