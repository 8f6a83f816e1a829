"""A queue travels in the items of a map."""
# spawn: parent-fails RuntimeError
# fork: parent-fails RuntimeError
# fixes: SPN601 unsafe
# raises SPN601 3.10-3.13: RuntimeError: Queue objects should only be shared between processes through inheritance

import multiprocessing


def work(item):
    number, results = item
    results.put(number)


if __name__ == "__main__":
    results = multiprocessing.Queue()  # expect: SPN601
    with multiprocessing.Pool(1) as pool:
        pool.map(work, [(1, results)])
