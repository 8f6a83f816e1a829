"""The child is ready for the name to be missing."""
# spawn: runs
# fork: runs
# meant: hello

import multiprocessing as mp


def work():
    try:
        print(greeting)
    except NameError:
        print("hello")


if __name__ == "__main__":
    greeting = "hello"
    p = mp.Process(target=work)
    p.start()
    p.join()
