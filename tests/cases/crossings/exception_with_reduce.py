"""The exception says how it is made again."""
# spawn: runs
# fork: runs
# meant: caught ann is over 1

from multiprocessing import Pool


class QuotaError(Exception):
    def __init__(self, user, limit):
        super().__init__(f"{user} is over {limit}")
        self.user, self.limit = user, limit

    def __reduce__(self):
        return type(self), (self.user, self.limit)


def check(limit):
    raise QuotaError("ann", limit)


if __name__ == "__main__":
    with Pool(1) as pool:
        try:
            pool.map(check, [1])
        except QuotaError as error:
            print("caught", error)
