"""A lambda kept as an attribute through `__dict__`."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# meant: Job

from multiprocessing import Process


class Job:
    def __init__(self, step):
        self.__dict__["step"] = step


def work(payload):
    print(type(payload).__name__)


if __name__ == "__main__":
    payload = Job(lambda v: v)  # expect: SPN101
    p = Process(target=work, args=(payload,))
    p.start()
    p.join()
