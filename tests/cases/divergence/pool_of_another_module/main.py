"""A method in another module reads, in a task, what only the parent has set up there."""
# spawn: parent-fails AssertionError
# fork: runs
# fixes: SPN301 unsafe
# meant: ['ann@eu', 'bob@eu']

from multiprocessing import Pool

import core


if __name__ == "__main__":
    core.setup("eu")
    with Pool(2) as pool:
        print(pool.map(core.greet, ["ann", "bob"]))
