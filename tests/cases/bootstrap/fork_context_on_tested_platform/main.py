"""A package that pins fork for its pools; globals of the parent are there."""
# spawn: runs
# fork: runs
# meant: [11]
import pkg.pool

DATA = []


def work(i):
    return DATA[i] + 1


if __name__ == "__main__":
    DATA.append(10)
    with pkg.pool.make_pool(1) as pool:
        print(pool.map(work, [0]))
