"""One underscore does not mangle a name."""
# spawn: runs
# fork: runs
# meant: worked

from multiprocessing import Process


class Job:
    def _work(self):
        print("worked")

    def begin(self):
        process = Process(target=self._work)
        process.start()
        process.join()


if __name__ == "__main__":
    Job().begin()
