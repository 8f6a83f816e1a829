"""The program of the article, with the import that its listing leaves out."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# fixes: SPN101 unsafe
# fixes: SPN201 safe
# raises SPN101 3.10-3.12: AttributeError: Can't pickle local object 'MyProc.__init__.<locals>.<lambda>'
# raises SPN101 3.13: AttributeError: Can't get local object 'MyProc.__init__.<locals>.<lambda>'
# raises SPN101 3.14+: _pickle.PicklingError: Can't pickle local object <function MyProc.__init__.<locals>.<lambda> at …>
#     when serializing dict item 'unpickle'
#     when serializing MyProc state
#     when serializing MyProc object

import multiprocessing as mp
import random


class MyProc(mp.Process):
    def __init__(self) -> None:
        super().__init__()
        print('proc init')
        self.unpickle = lambda x: x+2  # expect: SPN101

    def run(self):
        print('subproc')
        print(self.unpickle)
        print(g)  # expect: SPN201


print('outside')

if __name__ == '__main__':
    print('main')
    g = random.random()
    p = MyProc()
    p.start()
