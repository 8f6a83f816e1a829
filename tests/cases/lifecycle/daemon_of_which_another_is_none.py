"""A daemon makes a pool; that another process is no daemon does not help it."""
# spawn: child-fails AssertionError
# fork: child-fails AssertionError
# fixes: SPN506 unsafe

import multiprocessing


def serve():
    with multiprocessing.Pool(1) as pool:  # expect: SPN506
        print(pool.map(abs, [-1]))


if __name__ == "__main__":
    other = multiprocessing.Process(target=print, args=("other",))
    other.daemon = False
    child = multiprocessing.Process(target=serve, daemon=True)
    for process in (other, child):
        process.start()
        process.join()
