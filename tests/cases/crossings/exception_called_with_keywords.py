"""An exception whose constructor calls no super().__init__() is made with keywords, so its args are empty."""
# spawn: parent-fails BrokenProcessPool
# fork: parent-fails BrokenProcessPool
# fixes: SPN121 safe
# meant: checked | caught ann 1

from concurrent.futures import ProcessPoolExecutor


class LimitError(ValueError):
    def __init__(self, user, limit):
        self.user, self.limit = user, limit


def check(limit):
    try:
        raise LimitError(user="ann", limit=limit)  # expect: SPN121
    finally:
        print("checked", flush=True)


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        try:
            print(executor.submit(check, 1).result())
        except LimitError as error:
            print("caught", error.user, error.limit)
