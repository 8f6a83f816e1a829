"""A forked child appends to a list of the parent, which the parent then reads."""
# spawn: runs
# fork: runs
# windows: parent-fails ValueError
# fixes: SPN303 unsafe
# fixes: SPN404 unsafe

import multiprocessing

found = []


def search():
    found.append("needle")  # expect: SPN303


if __name__ == "__main__":
    child = multiprocessing.get_context("fork").Process(target=search)  # expect: SPN404
    child.start()
    child.join()
    print(found)
