"""An object that is no process is sent by a small state."""
# spawn: runs
# fork: runs
# meant: 3

from multiprocessing import Process


class Job:
    def __init__(self):
        self.level = 3
        self.cache = (n for n in range(3))

    def __getstate__(self):
        return {"level": self.level}


def show(job):
    print(job.level)


if __name__ == "__main__":
    process = Process(target=show, args=(Job(),))
    process.start()
    process.join()
