"""The queue of a manager is a proxy, which pickles."""
# spawn: runs
# fork: runs
# meant: 3

import multiprocessing


def work(results):
    results.put(3)


if __name__ == "__main__":
    with multiprocessing.Manager() as manager:
        results = manager.Queue()
        with multiprocessing.Pool(1) as pool:
            pool.map(work, [results])
        print(results.get())
