"""Defining a subclass binds the name wherever the module is imported."""
# spawn: runs
# fork: runs
# meant: 5

from multiprocessing import Process


class Hook:
    def __init_subclass__(cls):
        global g
        g = 5


class Made(Hook):
    pass


def work():
    print(g)


if __name__ == "__main__":
    p = Process(target=work)
    p.start()
    p.join()
