"""Operators and `with` call special methods, which read names."""
# spawn: child-fails NameError
# fork: runs
# meant: 8 | done

import multiprocessing as mp


class Box:
    def __enter__(self):
        return number  # expect: SPN201

    def __exit__(self, *problem):
        print(farewell)  # expect: SPN201


def work():
    with Box() as n:
        print(n + 1)


if __name__ == "__main__":
    number, farewell = 7, "done"
    p = mp.Process(target=work)
    p.start()
    p.join()
