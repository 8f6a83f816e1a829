"""What crosses is the result of the lambda."""
# spawn: runs
# fork: runs
# meant: 6

import multiprocessing as mp


def work(n):
    print(n)


if __name__ == "__main__":
    double = lambda n: n * 2
    p = mp.Process(target=work, args=(double(3),))
    p.start()
    p.join()
