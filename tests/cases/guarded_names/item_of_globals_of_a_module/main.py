"""A shared array kept under a computed name in globals(), looked up by workers."""
# spawn: parent-fails KeyError
# fork: runs
# meant: 3
# unfixable: the name is written nowhere where it is bound
from multiprocessing import Pool

from share import get_shared, make_shared


def work(i):
    array = get_shared("my_array")
    array[0] += i


if __name__ == "__main__":
    make_shared("my_array", 2)
    with Pool(1) as pool:
        pool.map(work, range(3))
    print(get_shared("my_array")[0])
