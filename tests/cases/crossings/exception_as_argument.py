"""An exception is handed to a process whose import cannot make it again."""
# spawn: child-fails TypeError
# fork: runs
# meant: ann is over 3
# fixes: SPN112 safe
# raises SPN112 3.10+: TypeError: QuotaError.__init__() missing 1 required positional argument: 'limit'

from multiprocessing import Process


class QuotaError(Exception):
    def __init__(self, user, limit):
        super().__init__(f"{user} is over {limit}")


def show(error):
    print(error)


if __name__ == "__main__":
    process = Process(target=show, args=(QuotaError("ann", 3),))  # expect: SPN112
    process.start()
    process.join()
