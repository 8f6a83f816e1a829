"""A pool of billiard with a function of the module."""
# needs: billiard
# spawn: runs
# fork: runs
# meant: [2, 3]

import billiard as mp


def work(value):
    return value + 1


if __name__ == "__main__":
    mp.set_start_method("spawn", force=True)
    with mp.Pool(1) as pool:
        print(pool.map(work, [1, 2]))
