"""Children put so little that it fits into the pipe, and are joined before it is read."""
# spawn: runs
# fork: runs
# meant: [1, 4, 9] | 10

import multiprocessing as mp


def square(number, results):
    results.put(number * number)


def count(results):
    for number in range(5):
        results.put(number)


if __name__ == "__main__":
    results = mp.Queue()
    workers = [mp.Process(target=square, args=(number, results)) for number in (1, 2, 3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print(sorted(results.get() for _ in workers))
    counter = mp.Process(target=count, args=(results,))
    counter.start()
    counter.join()
    print(sum(results.get() for _ in range(5)))
