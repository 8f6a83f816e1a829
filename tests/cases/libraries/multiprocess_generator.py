"""A generator as an item: dill does not take it either."""
# needs: multiprocess
# spawn: parent-fails TypeError
# fork: parent-fails TypeError
# fixes: SPN105 unsafe
# meant: [3]

import multiprocess as mp


def work(items):
    return sum(items)


if __name__ == "__main__":
    mp.set_start_method("spawn", force=True)
    with mp.Pool(1) as pool:
        print(pool.map(work, [(item for item in range(3))]))  # expect: SPN105
