"""The target has parameters already, and two processes are started with it."""
# spawn: child-fails NameError
# fork: runs
# meant: hello 1 | hello 2

import multiprocessing as mp


def work(n):
    print(greeting, n)  # expect: SPN201


if __name__ == "__main__":
    greeting = "hello"
    first = mp.Process(target=work, args=(1,))
    first.start()
    first.join()
    second = mp.Process(target=work, args=(2,))
    second.start()
    second.join()
