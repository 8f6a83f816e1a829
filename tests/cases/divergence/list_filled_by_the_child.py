"""The child appends to a list of module level, and the parent prints its own."""
# spawn: parent-fails AssertionError
# fork: parent-fails AssertionError
# fixes: SPN303 unsafe

import multiprocessing as mp

results = []


def work(number):
    results.append(number)  # expect: SPN303


if __name__ == "__main__":
    p = mp.Process(target=work, args=(1,))
    p.start()
    p.join()
    assert results == [1], results
