"""What is sent is a slice without the lambda."""
# spawn: runs
# fork: runs
# meant: list

from multiprocessing import Process


def work(payload):
    print(type(payload).__name__)


if __name__ == "__main__":
    steps = [lambda v: v]
    payload = steps[1:]
    p = Process(target=work, args=(payload,))
    p.start()
    p.join()
