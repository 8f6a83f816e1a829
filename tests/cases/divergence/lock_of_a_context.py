"""The parent holds a lock of module level, and the child takes its own."""
# spawn: child-fails AssertionError
# fork: runs
# meant: held
# fixes: SPN310 unsafe

import multiprocessing

context = multiprocessing.get_context()
lock = context.Lock()  # expect: SPN310


def work():
    assert not lock.acquire(block=False)
    print("held")


if __name__ == "__main__":
    with lock:
        p = context.Process(target=work)
        p.start()
        p.join()
