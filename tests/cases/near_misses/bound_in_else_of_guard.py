"""The `else` of the guard binds the name for the child."""
# spawn: runs
# fork: runs
# meant: hello

import multiprocessing as mp


def work():
    print(greeting)


if __name__ == "__main__":
    greeting = "hello"
    p = mp.Process(target=work)
    p.start()
    p.join()
else:
    greeting = "hello"
