"""Only the `else` of the guard binds the name: under spawn the child has it, under fork it has not."""
# spawn: runs
# fork: child-fails NameError
# meant: hello

import multiprocessing as mp


def work():
    print(greeting)


if __name__ == "__main__":
    p = mp.Process(target=work)
    p.start()
    p.join()
else:
    greeting = "hello"
