"""A context variable is set in the parent; the child has its default."""
# spawn: child-fails AssertionError
# fork: runs
# meant: ann
# fixes: SPN306 unsafe

import contextvars
import multiprocessing as mp

user = contextvars.ContextVar("user", default="nobody")


def work():
    name = user.get()
    assert name == "ann", name
    print(name)


if __name__ == "__main__":
    user.set("ann")  # expect: SPN306
    p = mp.Process(target=work)
    p.start()
    p.join()
