"""An object of a class whose name was given to another class afterwards."""
# spawn: parent-fails PicklingError
# fork: runs
# meant: 3
# unfixable: two classes have one name, and which is meant is for a person to say

from multiprocessing import Process


class Job:
    def __init__(self, size):
        self.size = size


job = Job(3)  # expect: SPN109


class Job:
    pass


def show(given):
    print(given.size)


if __name__ == "__main__":
    process = Process(target=show, args=(job,))
    process.start()
    process.join()
