"""A decorator fills a dict while the module is imported, in each process."""
# spawn: runs
# fork: runs
# meant: ['greet']

import multiprocessing as mp

commands = {}


def command(function):
    commands[function.__name__] = function
    return function


@command
def greet():
    return "hello"


def work():
    print(sorted(commands))


if __name__ == "__main__":
    p = mp.Process(target=work)
    p.start()
    p.join()
