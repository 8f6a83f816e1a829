"""The workers of a pool that spawns are given an event of a context that forks."""
# spawn: parent-fails RuntimeError
# fork: parent-fails RuntimeError
# spawn 3.10: hangs
# fork 3.10: hangs
# windows: parent-fails ValueError
# fixes: SPN403 unsafe
# meant: [1]
# fixes: SPN404 unsafe

import multiprocessing


def wait(event):
    event.wait()


if __name__ == "__main__":
    multiprocessing.set_start_method("fork")  # expect: SPN404
    stop = multiprocessing.Event()  # expect: SPN403
    stop.set()
    with multiprocessing.get_context("spawn").Pool(1, wait, (stop,)) as pool:
        print(pool.map(abs, [-1]))
