"""A lambda in one of two lists that are added."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# meant: list

from multiprocessing import Process


def work(payload):
    print(type(payload).__name__)


if __name__ == "__main__":
    payload = [lambda v: v] + [3]  # expect: SPN101
    p = Process(target=work, args=(payload,))
    p.start()
    p.join()
