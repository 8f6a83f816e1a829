"""The class gives the name a meaning of its own."""
# spawn: runs
# fork: runs
# meant: ran | loose 1 | 5

from multiprocessing import Process


class Own(Process):
    exitcode = None
    sentinel = 0

    def __init__(self):
        super().__init__()
        self.exitcode = 5
        self._target = None

    def run(self):
        print("ran")


class Looser(Process):
    def __setattr__(self, name, value):
        object.__setattr__(self, "my_pid" if name == "pid" else name, value)

    def __init__(self):
        super().__init__()
        self.pid = 1

    def run(self):
        print("loose", self.my_pid)


if __name__ == "__main__":
    for made in (Own(), Looser()):
        made.start()
        made.join()
    print(Own().exitcode)
