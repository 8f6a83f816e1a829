"""A negated guard binds the name in every process that imports the file; the parent binds it too."""
# spawn: runs
# fork: runs
# meant: hello

import multiprocessing as mp

if __name__ != "__main__":
    greeting = "hello"


def work():
    print(greeting)


if __name__ == "__main__":
    greeting = "hello"
    p = mp.Process(target=work)
    p.start()
    p.join()
