from multiprocessing import Process

__all__ = ["Clerk"]


class Clerk(Process):
    def __init__(self):
        super().__init__()
        self.price = lambda amount: amount * 2  # expect: SPN101

    def run(self):
        print(self.price(3))
