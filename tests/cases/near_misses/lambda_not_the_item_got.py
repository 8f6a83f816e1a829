"""The default is taken from a dict that holds a lambda."""
# spawn: runs
# fork: runs
# meant: int

from multiprocessing import Process


def work(payload):
    print(type(payload).__name__)


if __name__ == "__main__":
    steps = {"add": lambda v: v}
    payload = steps.get("size", 3)
    p = Process(target=work, args=(payload,))
    p.start()
    p.join()
