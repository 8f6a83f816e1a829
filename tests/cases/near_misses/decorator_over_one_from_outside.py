"""A decorator that is used with and without arguments stands above one of another package, here of contextlib."""
# spawn: runs
# fork: runs
# meant: 1

import contextlib
import functools
from multiprocessing import Process


class scope(contextlib.ContextDecorator):
    def __enter__(self):
        return self

    def __exit__(self, *exception):
        return False


def logged(function=None, level="info"):
    def decorator(wrapped):
        @functools.wraps(wrapped)
        def inner(*arguments):
            return wrapped(*arguments)

        return inner

    if function is not None:
        return decorator(function)
    return decorator


@logged
@functools.singledispatch
@scope()
def work(number):
    print(number)


if __name__ == "__main__":
    p = Process(target=work, args=(1,))
    p.start()
    p.join()
