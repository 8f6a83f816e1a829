"""A context of its own forks the workers before the function is there."""
# spawn: hangs
# fork: hangs
# windows: parent-fails ValueError
# fixes: SPN206 none
# fixes: SPN404 unsafe

import multiprocessing as mp

if __name__ == "__main__":
    context = mp.get_context("fork")  # expect: SPN404
    pool = context.Pool(1)


def first(pair):
    return pair[0]


if __name__ == "__main__":
    for found in pool.imap(first, [(1, 2)]):  # expect: SPN206
        print(found)
