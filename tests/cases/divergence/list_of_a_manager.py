"""The child appends to a list of a manager, which the parent sees."""
# spawn: runs
# fork: runs
# meant: [1]

import multiprocessing as mp


def work(out):
    out.append(1)


if __name__ == "__main__":
    with mp.Manager() as manager:
        out = manager.list()
        p = mp.Process(target=work, args=(out,))
        p.start()
        p.join()
        print(list(out))
