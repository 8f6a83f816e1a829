"""Which function the name means is decided while the module is imported, in each process alike."""
# spawn: runs
# fork: runs
# meant: 3

import multiprocessing as mp


def plain(number):
    return number


def tripled(number):
    return 3 * number


convert = plain
convert = tripled


def work():
    print(convert(1))


if __name__ == "__main__":
    p = mp.Process(target=work)
    p.start()
    p.join()
