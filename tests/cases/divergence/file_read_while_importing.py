"""A file is opened for reading at module level."""
# spawn: runs
# fork: runs
# meant: 1

import multiprocessing as mp

with open(__file__) as file:
    text = file.read()


def work():
    print(1 if text else 0)


if __name__ == "__main__":
    p = mp.Process(target=work)
    p.start()
    p.join()
