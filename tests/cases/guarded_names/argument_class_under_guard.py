"""The class of an argument is defined only under the guard."""
# spawn: child-fails AttributeError
# fork: runs
# meant: 4

import multiprocessing as mp


def work(box):
    print(box.n)


if __name__ == "__main__":

    class Box:
        n = 4

    p = mp.Process(target=work, args=(Box(),))  # expect: SPN203
    p.start()
    p.join()
