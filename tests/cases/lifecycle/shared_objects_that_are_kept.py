"""Shared objects that live long enough: under a global name, in an object, in a result, until the child was joined."""
# spawn: runs
# fork: runs
# meant: 1 | 2 | 3 | 4

import multiprocessing


def show(value):
    print(value.value)


class Launcher:
    def __init__(self):
        self.value = multiprocessing.Value("i", 2)

    def launch(self):
        child = multiprocessing.Process(target=show, args=(self.value,))
        child.start()
        return child


def launch(number):
    value = multiprocessing.Value("i", number)
    child = multiprocessing.Process(target=show, args=(value,))
    child.start()
    return child, value


def run(number):
    value = multiprocessing.Value("i", number)
    child = multiprocessing.Process(target=show, args=(value,))
    child.start()
    child.join()


if __name__ == "__main__":
    value = multiprocessing.Value("i", 1)
    child = multiprocessing.Process(target=show, args=(value,))
    child.start()
    child.join()
    launcher = Launcher()
    launcher.launch().join()
    pair = launch(3)
    pair[0].join()
    run(4)
