"""An exception makes its text of its argument, and in the parent once more of the text."""
# spawn: runs
# fork: runs
# fixes: SPN121 safe

from multiprocessing import Pool


class UnknownUserError(Exception):
    def __init__(self, user):
        super().__init__(f"no such user: {user}")  # expect: SPN121


def find(name):
    raise UnknownUserError(name)


if __name__ == "__main__":
    with Pool(1) as pool:
        try:
            pool.map(find, ["ann"])
        except UnknownUserError as error:
            print(error)
