"""Only one branch of the constructor keeps a lambda, and it is the one taken."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# meant: 4

import multiprocessing as mp


class Worker(mp.Process):
    def __init__(self, loud):
        super().__init__()
        if loud:
            self.say = print
        else:
            self.say = lambda n: print(n + 1)  # expect: SPN101

    def run(self):
        self.say(3)


if __name__ == "__main__":
    w = Worker(False)
    w.start()
    w.join()
