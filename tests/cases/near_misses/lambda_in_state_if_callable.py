"""`__getstate__` leaves out what is callable."""
# spawn: runs
# fork: runs
# meant: Job

from multiprocessing import Process


class Job:
    def __init__(self, step):
        self.step = step

    def __getstate__(self):
        state = self.__dict__.copy()
        if callable(state["step"]):
            state["step"] = None
        return state


def work(payload):
    print(type(payload).__name__)


if __name__ == "__main__":
    payload = Job(lambda v: v)
    p = Process(target=work, args=(payload,))
    p.start()
    p.join()
