import multiprocessing as mp


class Doubler(mp.Process):
    def __init__(self, n):
        super().__init__()
        self.n = n
        self.action = lambda n: n * 2  # expect: SPN101

    def run(self):
        print(self.action(self.n))
