"""A child appends to a list in the dict of a manager: what it appends to is a copy."""
# spawn: parent-fails AssertionError
# fork: parent-fails AssertionError
# unfixable: when the copy should be written back is not known

import multiprocessing as mp


def work(shared):
    shared["found"].append(1)  # expect: SPN303


if __name__ == "__main__":
    with mp.Manager() as manager:
        shared = manager.dict(found=[])
        p = mp.Process(target=work, args=(shared,))
        p.start()
        p.join()
        assert shared["found"] == [1], shared["found"]
