"""The Process holds an object, and that object a lambda."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# meant: 30

import multiprocessing as mp


class Recipe:
    def __init__(self):
        self.mix = lambda n: n * 10  # expect: SPN101


class Cook(mp.Process):
    def __init__(self):
        super().__init__()
        self.recipe = Recipe()

    def run(self):
        print(self.recipe.mix(3))


if __name__ == "__main__":
    cook = Cook()
    cook.start()
    cook.join()
