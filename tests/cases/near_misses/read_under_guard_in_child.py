"""The function that the child runs reads the name only where it is the main program."""
# spawn: runs
# fork: runs

import multiprocessing as mp


def work():
    if __name__ == "__main__":
        print(greeting)


if __name__ == "__main__":
    greeting = "hello"
    p = mp.Process(target=work)
    p.start()
    p.join()
