"""The one process that an object keeps is not started yet when the object is pickled."""
# spawn: runs
# fork: runs
# meant: served

from multiprocessing import Process


class Service:
    def __init__(self):
        self.process = Process(target=self.work)

    def work(self):
        print("served")

    def run(self):
        self.process.start()
        self.process.join()


if __name__ == "__main__":
    Service().run()
