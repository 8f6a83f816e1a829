"""A decorator used at module level binds the name wherever the module is imported."""
# spawn: runs
# fork: runs
# meant: 5

from multiprocessing import Process


def register(function):
    global g
    g = 5
    return function


@register
def other():
    pass


def work():
    print(g)


if __name__ == "__main__":
    p = Process(target=work)
    p.start()
    p.join()
