"""An attribute holds a list, and the list a lambda."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# meant: 6
# raises SPN101 3.14+: _pickle.PicklingError: Can't pickle local object <function Worker.__init__.<locals>.<lambda> at …>
#     when serializing list item 1
#     when serializing dict item 'steps'
#     when serializing Worker state
#     when serializing Worker object

import multiprocessing as mp


class Worker(mp.Process):
    def __init__(self):
        super().__init__()
        self.steps = [len, lambda n: n * 2]  # expect: SPN101

    def run(self):
        value = "abc"
        for step in self.steps:
            value = step(value)
        print(value)


if __name__ == "__main__":
    w = Worker()
    w.start()
    w.join()
