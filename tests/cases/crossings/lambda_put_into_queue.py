"""A lambda is put into a queue, whose thread fails to pickle it later."""
# spawn: parent-fails PicklingError
# fork: parent-fails PicklingError
# fixes: SPN122 safe
# meant: got 1
# raises SPN122 3.10-3.13: _pickle.PicklingError: Can't pickle <function <lambda> at …>: attribute lookup <lambda> on __main__ failed
# raises SPN122 3.14+: _pickle.PicklingError: Can't pickle <function <lambda> at …>: it's not found as __main__.<lambda>

import multiprocessing
import queue


def consume(jobs):
    try:
        print("got", jobs.get(timeout=0.5)())
    except queue.Empty:
        print("nothing arrived")


if __name__ == "__main__":
    jobs = multiprocessing.Queue()
    process = multiprocessing.Process(target=consume, args=(jobs,))
    process.start()
    jobs.put(lambda: 1)  # expect: SPN122
    process.join()
