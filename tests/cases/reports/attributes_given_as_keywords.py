"""The fields of a data class are sent as a dict, the lock among them."""
# spawn: parent-fails TypeError
# fork: runs
# meant: 5
# unfixable: which of the attributes are wanted is not written down

import multiprocessing
import threading
from dataclasses import dataclass, field


@dataclass
class Context:
    number: int
    lock: threading.Lock = field(default_factory=threading.Lock)  # expect: SPN105


def work(number, lock):
    print(number)


def main():
    context = Context(5)
    child = multiprocessing.Process(target=work, kwargs=vars(context))
    child.start()
    child.join()


if __name__ == "__main__":
    main()
