"""A task returns an object that keeps a lock."""
# spawn: parent-fails TypeError
# fork: parent-fails TypeError
# fixes: SPN120 safe
# meant: ann
# raises SPN120 3.10-3.13: TypeError: cannot pickle '_thread.lock' object

import threading
from concurrent.futures import ProcessPoolExecutor


class Account:
    def __init__(self, owner):
        self.owner = owner
        self.lock = threading.Lock()  # expect: SPN120


def open_account(owner):
    return Account(owner)


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(open_account, "ann").result().owner)
