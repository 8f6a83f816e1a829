"""Operators and builtins call methods of the child's object that read."""
# spawn: child-fails NameError
# fork: runs
# meant: 5

from multiprocessing import Process


class Reader:
    def __len__(self):
        return g  # expect: SPN201


def work():
    print(len(Reader()))


if __name__ == "__main__":
    g = 5
    p = Process(target=work)
    p.start()
    p.join()
