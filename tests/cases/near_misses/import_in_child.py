"""The child's function imports the module itself."""
# spawn: runs
# fork: runs
# meant: 3

import multiprocessing as mp


def work():
    import math

    print(math.floor(3.5))


if __name__ == "__main__":
    import math

    p = mp.Process(target=work)
    p.start()
    p.join()
    math.floor(1.5)
