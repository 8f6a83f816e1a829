"""An exception that wants more than its args leaves the task of a forked worker."""
# spawn: hangs
# fork: hangs
# windows: parent-fails ValueError
# fixes: SPN121 safe
# fixes: SPN404 unsafe
# meant: ann may have 3

import multiprocessing


class QuotaError(Exception):
    def __init__(self, user, limit):
        super().__init__(f"{user} may have {limit}")


def store(user):
    raise QuotaError(user, 3)  # expect: SPN121


if __name__ == "__main__":
    with multiprocessing.get_context("fork").Pool(1) as pool:  # expect: SPN404
        try:
            pool.map(store, ["ann"])
        except QuotaError as error:
            print(error)
