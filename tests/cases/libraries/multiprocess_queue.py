"""A queue through the tasks of a pool."""
# needs: multiprocess
# spawn: parent-fails RuntimeError
# fork: parent-fails RuntimeError

import multiprocess as mp


def work(queue):
    queue.put(1)


if __name__ == "__main__":
    mp.set_start_method("spawn", force=True)
    queue = mp.Queue()  # expect: SPN601
    with mp.Pool(1) as pool:
        pool.map(work, [queue])
