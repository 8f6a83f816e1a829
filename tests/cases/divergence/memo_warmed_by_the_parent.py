"""The parent has used a memo before the child starts; the child fills its own."""
# spawn: runs
# fork: runs
# meant: 4 | 4

import multiprocessing as mp

memo = {}


def square(number):
    if number not in memo:
        memo[number] = number * number
    return memo[number]


def work():
    print(square(2))


if __name__ == "__main__":
    print(square(2))
    p = mp.Process(target=work)
    p.start()
    p.join()
