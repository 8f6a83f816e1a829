"""The guard compares with a set."""
# spawn: child-fails NameError
# fork: runs
# meant: 5

from multiprocessing import Process


def work():
    print(g)  # expect: SPN201


if __name__ in {"__main__"}:
    g = 5
    p = Process(target=work)
    p.start()
    p.join()
