"""Data and named functions are put into a queue."""
# spawn: runs
# fork: runs
# meant: 3 | 4

import multiprocessing


def double(value):
    return value * 2


def consume(jobs):
    for function, value in iter(jobs.get, None):
        print(function(value))


if __name__ == "__main__":
    jobs = multiprocessing.Queue()
    process = multiprocessing.Process(target=consume, args=(jobs,))
    process.start()
    jobs.put((double, 2))
    jobs.put_nowait((abs, -3))
    jobs.put(None)
    process.join()
