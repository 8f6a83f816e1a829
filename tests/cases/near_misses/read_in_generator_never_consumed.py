"""A generator that nobody asks for a value, and functions nobody calls, read nothing."""
# spawn: runs
# fork: runs
# meant: generator map function

from multiprocessing import Process


def work():
    later = (g for _ in (1,))
    mapped = map(lambda v: g, [1])

    def inner():
        return g

    print(type(later).__name__, type(mapped).__name__, type(inner).__name__)


if __name__ == "__main__":
    g = 5
    p = Process(target=work)
    p.start()
    p.join()
