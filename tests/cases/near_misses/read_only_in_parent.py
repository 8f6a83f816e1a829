"""The name is read by a function that only the parent calls."""
# spawn: runs
# fork: runs
# meant: child | hello

import multiprocessing as mp


def work():
    print("child")


def report():
    print(greeting)


if __name__ == "__main__":
    greeting = "hello"
    p = mp.Process(target=work)
    p.start()
    p.join()
    report()
