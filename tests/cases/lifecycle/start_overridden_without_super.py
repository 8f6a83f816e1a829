"""The class has a start() of its own that starts nothing."""
# spawn: parent-fails AssertionError
# fork: parent-fails AssertionError
# fixes: SPN505 unsafe
# meant: starting | running
# raises SPN505 3.10+: AssertionError: can only join a started process

from multiprocessing import Process


class Engine(Process):
    def start(self):  # expect: SPN505
        print("starting")
        self.ready = True

    def run(self):
        print("running")


if __name__ == "__main__":
    engine = Engine()
    engine.start()
    engine.join()
