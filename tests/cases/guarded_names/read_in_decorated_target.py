"""The target is decorated with a wrapper that keeps its name."""
# spawn: child-fails NameError
# fork: runs
# meant: start | 7

import functools
import multiprocessing as mp


def announced(function):
    @functools.wraps(function)
    def wrapper():
        print("start", flush=True)
        function()

    return wrapper


@announced
def work():
    print(number)  # expect: SPN201


if __name__ == "__main__":
    number = 7
    p = mp.Process(target=work)
    p.start()
    p.join()
