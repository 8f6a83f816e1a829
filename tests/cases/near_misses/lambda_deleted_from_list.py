"""The lambda is deleted from the list before the start."""
# spawn: runs
# fork: runs
# meant: list

from multiprocessing import Process


def work(payload):
    print(type(payload).__name__)


if __name__ == "__main__":
    payload = [lambda v: v]
    del payload[0]
    p = Process(target=work, args=(payload,))
    p.start()
    p.join()
