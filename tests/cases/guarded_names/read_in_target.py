"""A target prints a name that is bound only under the guard."""
# spawn: child-fails NameError
# fork: runs
# fixes: SPN201 safe
# meant: hello

import multiprocessing as mp


def work():
    print(greeting)  # expect: SPN201


if __name__ == "__main__":
    greeting = "hello"
    p = mp.Process(target=work)
    p.start()
    p.join()
