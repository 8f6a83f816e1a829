"""A function of the parent binds a global that is None before; tasks of an executor read it."""
# spawn: parent-fails AssertionError
# fork: runs
# meant: [1]
# fixes: SPN301 unsafe

from concurrent.futures import ProcessPoolExecutor

table = None


def load():
    global table
    table = {"a": 1}


def find(key):
    return -1 if table is None else table[key]  # expect: SPN301


if __name__ == "__main__":
    load()
    with ProcessPoolExecutor(1) as executor:
        found = list(executor.map(find, ["a"]))
    assert found == [1], found
    print(found)
