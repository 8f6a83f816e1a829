"""The task catches the exception itself."""
# spawn: runs
# fork: runs
# meant: ['ann is over 1', 'fine']

from multiprocessing import Pool


class QuotaError(Exception):
    def __init__(self, user, limit):
        super().__init__(f"{user} is over {limit}")


def check(limit):
    if limit < 2:
        raise QuotaError("ann", limit)
    return "fine"


def work(limit):
    try:
        return check(limit)
    except QuotaError as error:
        return str(error)


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(work, [1, 2]))
