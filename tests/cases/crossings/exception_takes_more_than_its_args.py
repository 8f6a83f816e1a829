"""An exception takes two arguments and passes one text to super().__init__()."""
# spawn: hangs
# fork: hangs
# fixes: SPN121 safe
# meant: caught ann is over 1
# raises SPN121 3.10+: TypeError: QuotaError.__init__() missing 1 required positional argument: 'limit'

from multiprocessing import Pool


class QuotaError(Exception):
    def __init__(self, user, limit):
        super().__init__(f"{user} is over {limit}")
        self.user = user


def check(limit):
    raise QuotaError("ann", limit)  # expect: SPN121


if __name__ == "__main__":
    with Pool(1) as pool:
        try:
            pool.map(check, [1])
        except QuotaError as error:
            print("caught", error)
