"""A lock of a context that forks is handed to a process that is spawned."""
# spawn: parent-fails RuntimeError
# fork: parent-fails RuntimeError
# spawn 3.10: runs
# fork 3.10: runs
# windows: parent-fails ValueError
# fixes: SPN403 unsafe
# fixes: SPN404 unsafe

import multiprocessing as mp


def work(lock):
    with lock:
        print("worked")


if __name__ == "__main__":
    lock = mp.get_context("fork").Lock()  # expect: SPN403, SPN404
    child = mp.get_context("spawn").Process(target=work, args=(lock,))
    child.start()
    child.join()
