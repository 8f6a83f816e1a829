"""Other classes take what they like as args."""
# spawn: runs
# fork: runs
# meant: 5 | own 6

from multiprocessing import Process


class Command:
    def __init__(self, args=None):
        self.args = args


class Own(Process):
    def __init__(self, args):
        super().__init__()
        self.number = args

    def run(self):
        print("own", self.number)


if __name__ == "__main__":
    print(Command(args=(5)).args)
    own = Own(args=(6))
    own.start()
    own.join()
