"""A decorated function of the module, and a pool."""
# needs: pebble
# spawn: runs
# fork: runs
# meant: 2 | 4 | [6, 8]

from pebble import ProcessPool, concurrent


@concurrent.process
def work(value):
    return value + 1


def double(value):
    return value * 2


if __name__ == "__main__":
    print(work(1).result())
    with ProcessPool(max_workers=1) as pool:
        print(pool.schedule(double, args=(2,)).result())
        print(list(pool.map(double, [3, 4]).result()))
