"""What a target or the parent raises is not sent anywhere."""
# spawn: runs
# fork: runs
# meant: ann is over 1 | ann is over 2 | exit code 3

import sys
from multiprocessing import Process


class QuotaError(Exception):
    def __init__(self, user, limit):
        super().__init__(f"{user} is over {limit}")


def work():
    try:
        check(2)
    except QuotaError as error:
        print(error)
        sys.exit(3)


def check(limit):
    raise QuotaError("ann", limit)


if __name__ == "__main__":
    process = Process(target=work)
    process.start()
    process.join()
    print("exit code", process.exitcode)
    try:
        check(1)
    except QuotaError as error:
        print(error)
