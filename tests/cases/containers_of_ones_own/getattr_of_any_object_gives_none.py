"""An object whose `__getattr__` gives None for everything."""
# spawn: child-fails TypeError
# spawn 3.10: parent-fails TypeError
# fork: runs
# meant: ann None

from multiprocessing import Process


class Person:
    def __init__(self, name):
        self.name = name

    def __getattr__(self, name):  # expect: SPN110
        """What nobody has told."""
        return None


def show(person):
    print(person.name, person.age)


if __name__ == "__main__":
    process = Process(target=show, args=(Person("ann"),))
    process.start()
    process.join()
