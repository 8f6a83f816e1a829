"""Objects made to be shared are given to a process that is being started."""
# spawn: runs
# fork: runs
# meant: 3

import multiprocessing


def work(lock, results, total):
    with lock:
        total.value += 2
        results.put(total.value)


if __name__ == "__main__":
    results = multiprocessing.Queue()
    total = multiprocessing.Value("i", 1)
    lock = multiprocessing.Lock()
    process = multiprocessing.Process(target=work, args=(lock, results, total))
    process.start()
    print(results.get())
    process.join()
