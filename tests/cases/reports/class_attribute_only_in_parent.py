"""A static method sets a class attribute, and only the parent calls it: no child has the attribute."""
# spawn: child-fails AttributeError
# fork: runs
# meant: 12

from multiprocessing import Process


class T:
    @staticmethod
    def init(val):
        T.val = val


def show():
    print(T.val)  # expect: SPN305


if __name__ == "__main__":
    T.init(12)
    p = Process(target=show)
    p.start()
    p.join()
