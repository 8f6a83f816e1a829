"""A decorator runs while the file is imported."""
# spawn: child-fails RuntimeError
# fork: runs
# forkserver 3.14: parent-fails ConnectionResetError|EOFError|BrokenPipeError
# meant: worked | hello
# fixes: SPN401 unsafe

import multiprocessing as mp


def work():
    print("worked", flush=True)


def with_helper(function):
    helper = mp.Process(target=work)
    helper.start()
    helper.join()
    return function


@with_helper  # expect: SPN401
def greet():
    print("hello")


if __name__ == "__main__":
    greet()
