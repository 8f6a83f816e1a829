"""A decorator starts the function that it was given, whose name now leads to the wrapper."""
# spawn: parent-fails PicklingError
# fork: runs
# meant: hello world
# fixes: SPN109 unsafe
# raises SPN109 3.10-3.13: _pickle.PicklingError: Can't pickle <function greet at …>: it's not the same object as __main__.greet

from functools import wraps
from multiprocessing import Process


def in_process(function):
    @wraps(function)
    def wrapper(*args):
        process = Process(target=function, args=args)  # expect: SPN109
        process.start()
        process.join()

    return wrapper


@in_process
def greet(name):
    print("hello", name)


if __name__ == "__main__":
    greet("world")
