"""An object with a threading.Lock is sent through a pipe by the child."""
# spawn: child-fails TypeError
# fork: child-fails TypeError
# fixes: SPN122 safe
# meant: ended
# raises SPN122 3.10-3.13: TypeError: cannot pickle '_thread.lock' object

import threading
from multiprocessing import Pipe, Process


class Account:
    def __init__(self):
        self.lock = threading.Lock()  # expect: SPN122


def work(end):
    end.send(Account())


if __name__ == "__main__":
    near, far = Pipe()
    process = Process(target=work, args=(far,))
    process.start()
    process.join()
    print("ended")
