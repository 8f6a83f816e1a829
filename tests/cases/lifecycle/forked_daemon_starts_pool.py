"""A daemon that was forked makes a pool."""
# spawn: child-fails AssertionError
# fork: child-fails AssertionError
# windows: parent-fails ValueError
# fixes: SPN404 unsafe
# fixes: SPN506 unsafe

import multiprocessing

forking = multiprocessing.get_context("fork")  # expect: SPN404


def count(word):
    return len(word)


def serve(words):
    with forking.Pool(1) as pool:  # expect: SPN506
        print(pool.map(count, words))


if __name__ == "__main__":
    child = forking.Process(target=serve, args=(["a", "bb"],), daemon=True)
    child.start()
    child.join()
