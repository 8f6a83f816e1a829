"""A lambda put into a dict by `|=`."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# meant: dict

from multiprocessing import Process


def work(payload):
    print(type(payload).__name__)


if __name__ == "__main__":
    payload = {}
    payload |= {"add": lambda v: v}  # expect: SPN101
    p = Process(target=work, args=(payload,))
    p.start()
    p.join()
