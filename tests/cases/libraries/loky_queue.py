"""A queue of multiprocessing as the argument of a task."""
# needs: loky
# spawn: parent-fails PicklingError|_pickle.PicklingError
# fork: parent-fails PicklingError|_pickle.PicklingError

import multiprocessing

from loky import ProcessPoolExecutor


def work(queue):
    queue.put(1)


if __name__ == "__main__":
    queue = multiprocessing.Queue()  # expect: SPN601
    with ProcessPoolExecutor(max_workers=1) as executor:
        executor.submit(work, queue).result()
