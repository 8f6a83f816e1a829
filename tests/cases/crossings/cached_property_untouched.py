"""A cached property that would hold a lock is not read in the parent."""
# spawn: runs
# fork: runs
# meant: Account

import threading
from functools import cached_property
from multiprocessing import Process


class Account:
    @cached_property
    def lock(self):
        return threading.Lock()


def show(account):
    with account.lock:
        print(type(account).__name__)


if __name__ == "__main__":
    process = Process(target=show, args=(Account(),))
    process.start()
    process.join()
