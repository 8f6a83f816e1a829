"""A child sets an item of a dict in the dict of a manager, and one of a dict in the list of a manager."""
# spawn: parent-fails AssertionError
# fork: parent-fails AssertionError
# unfixable: when the copy should be written back is not known

import multiprocessing as mp


def work(counts, rows):
    counts["a"]["seen"] = True  # expect: SPN303
    rows[0]["n"] += 1  # expect: SPN303


def main():
    manager = mp.Manager()
    counts = manager.dict()
    counts["a"] = {}
    rows = manager.list([{"n": 0}])
    p = mp.Process(target=work, args=(counts, rows))
    p.start()
    p.join()
    assert counts["a"] or rows[0]["n"]


if __name__ == "__main__":
    main()
