"""Under the guard, the same values are computed once more from the same literals."""
# spawn: runs
# fork: runs
# meant: 3 [0, 1, 2] 5

import multiprocessing as mp

count = 3
numbers = [0, 1, 2]
limit = 5


def work():
    print(count, numbers, limit)


if __name__ == "__main__":
    count = len("abc")
    numbers = list(range(3))
    limit = max(1, 5)
    p = mp.Process(target=work)
    p.start()
    p.join()
