"""A public method is the target, and calls the private one."""
# spawn: runs
# fork: runs
# meant: worked

from multiprocessing import Process


class Job:
    def work(self):
        self.__work()

    def __work(self):
        print("worked")


if __name__ == "__main__":
    process = Process(target=Job().work)
    process.start()
    process.join()
