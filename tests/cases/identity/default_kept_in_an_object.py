"""An object that is sent holds a bare object; the child asks whether it is still that."""
# spawn: parent-fails AssertionError
# fork: parent-fails AssertionError
# fixes: SPN309 unsafe

import multiprocessing as mp

UNSET = object()


class Job:
    def __init__(self, limit=UNSET):
        self.limit = limit


def work(job):
    if job.limit is not UNSET:  # expect: SPN309
        raise AssertionError("there is a limit")
    return 0


if __name__ == "__main__":
    with mp.Pool(1) as pool:
        print(pool.map(work, [Job()]))
