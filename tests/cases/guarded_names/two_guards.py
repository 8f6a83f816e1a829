"""One guard binds the name, a later one starts the child."""
# spawn: child-fails NameError
# fork: runs
# meant: hello

import multiprocessing as mp

if __name__ == "__main__":
    greeting = "hello"


def work():
    print(greeting)  # expect: SPN201


if __name__ == "__main__":
    p = mp.Process(target=work)
    p.start()
    p.join()
