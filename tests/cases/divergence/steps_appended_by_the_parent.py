"""A list of module level grows under the guard; the child counts what the import put into it."""
# spawn: child-fails AssertionError
# fork: runs
# meant: 2
# fixes: SPN301 unsafe

import multiprocessing as mp

steps = ["read"]


def count():
    return len(steps)  # expect: SPN301


def work():
    assert count() == 2
    print(count())


if __name__ == "__main__":
    steps.append("write")
    p = mp.Process(target=work)
    p.start()
    p.join()
