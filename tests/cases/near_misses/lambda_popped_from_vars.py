"""The lambda is popped from the attributes of the object."""
# spawn: runs
# fork: runs
# meant: Job

from multiprocessing import Process


class Job:
    def __init__(self, step):
        self.step = step


def work(payload):
    print(type(payload).__name__)


if __name__ == "__main__":
    payload = Job(lambda v: v)
    payload.__dict__.pop("step")
    p = Process(target=work, args=(payload,))
    p.start()
    p.join()
