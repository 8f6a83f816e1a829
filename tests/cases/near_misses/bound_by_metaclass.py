"""The metaclass binds the name when its class is made."""
# spawn: runs
# fork: runs
# meant: 5

from multiprocessing import Process


class Meta(type):
    def __init__(cls, *given):
        global g
        g = 5


class Made(metaclass=Meta):
    pass


def work():
    print(g)


if __name__ == "__main__":
    p = Process(target=work)
    p.start()
    p.join()
