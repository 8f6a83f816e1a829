"""The function of a task comes after the pool; the result is waited for with a limit."""
# spawn: runs
# fork: parent-fails TimeoutError
# unfixable: no fix yet

from multiprocessing import Pool

if __name__ == "__main__":
    workers = Pool(processes=1)


def double(number):
    return number * 2


if __name__ == "__main__":
    task = workers.apply_async(double, (2,))  # expect: SPN206
    print(task.get(timeout=3))
    workers.terminate()
