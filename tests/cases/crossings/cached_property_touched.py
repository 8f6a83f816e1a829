"""A cached property that holds a lock was read before the object is sent."""
# spawn: parent-fails TypeError
# fork: runs
# meant: Account
# fixes: SPN104 unsafe
# raises SPN104 3.10-3.13: TypeError: cannot pickle '_thread.lock' object

import threading
from functools import cached_property
from multiprocessing import Process


class Account:
    @cached_property
    def lock(self):
        return threading.Lock()  # expect: SPN104


def show(account):
    print(type(account).__name__)


if __name__ == "__main__":
    account = Account()
    with account.lock:
        pass
    process = Process(target=show, args=(account,))
    process.start()
    process.join()
