"""The call gives a function, which is what the child calls."""
# spawn: runs
# fork: runs
# meant: hello ann | hello bob | hello cid | hello object | hello dan

import functools
from multiprocessing import Process


def hello(name):
    print("hello", name)


def choose(kind):
    return hello if kind == "polite" else print


def bind(name):
    return functools.partial(hello, name)


class Greeter:
    def __call__(self):
        print("hello object")


if __name__ == "__main__":
    for process in (
        Process(target=choose("polite"), args=("ann",)),
        Process(target=bind("bob")),
        Process(target=functools.partial(hello, "cid")),
        Process(target=Greeter()),
        Process(target=max([hello], key=id), args=("dan",)),
    ):
        process.start()
        process.join()
