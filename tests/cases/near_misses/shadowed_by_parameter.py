"""The name is handed over under its own name."""
# spawn: runs
# fork: runs
# meant: 2

import multiprocessing as mp


def work(number):
    print([number for _ in range(1)][0])


if __name__ == "__main__":
    number = 2
    p = mp.Process(target=work, args=(number,))
    p.start()
    p.join()
