import multiprocessing as mp
import random


class MyProc(mp.Process):
    def __init__(self) -> None:
        super().__init__()
        print('proc init')
        self.unpickle = lambda x: x+2

    def run(self):
        print('subproc')
        print(self.unpickle)
        print(g)


print('outside')

if __name__ == '__main__':
    print('main')
    g = random.random()
    p = MyProc()
    p.start()
