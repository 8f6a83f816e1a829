"""A class attribute that only a classmethod called by the parent makes."""
# spawn: child-fails AttributeError
# fork: runs
# meant: 5
from multiprocessing import Process


class T:
    @classmethod
    def init(cls, val):
        cls.val = val


def f():
    print(T.val, flush=True)  # expect: SPN305


if __name__ == "__main__":
    T.init(5)
    p = Process(target=f, args=())
    p.start()
    p.join()
