"""Parentheses around one number make no tuple."""
# spawn: parent-fails TypeError
# fork: parent-fails TypeError
# fixes: SPN504 safe
# meant: 41
# raises SPN504 3.10+: TypeError: 'int' object is not iterable

import multiprocessing as mp


def work(n):
    print(n)


if __name__ == "__main__":
    process = mp.Process(target=work, args=(41))  # expect: SPN504
    process.start()
