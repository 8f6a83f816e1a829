"""A decorator that is used with and without arguments: which of the two it gives is decided by what it is given."""
# spawn: runs
# fork: runs
# meant: 1

import functools
import multiprocessing


def wrap(fn=None):
    def decorator(func):
        assert func is not None
        @functools.wraps(func)
        def wrapped(*args, **kwargs):
            return func(*args, **kwargs)
        return wrapped

    if fn is not None:
        return decorator(fn)
    else:
        return decorator


@wrap
def worker(n):
    print(n)


if __name__ == "__main__":
    p = multiprocessing.Process(target=worker, args=(1,))
    p.start()
    p.join()
