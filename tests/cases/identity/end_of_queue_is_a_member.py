"""The member of an Enum keeps its identity."""
# spawn: runs
# fork: runs
# meant: end

import enum
import multiprocessing as mp


class Mark(enum.Enum):
    STOP = "stop"


STOP = Mark.STOP


def work(queue):
    if queue.get(timeout=10) is STOP:
        print("end")


if __name__ == "__main__":
    queue = mp.Queue()
    p = mp.Process(target=work, args=(queue,))
    p.start()
    queue.put(Mark["STOP"])
    p.join()
