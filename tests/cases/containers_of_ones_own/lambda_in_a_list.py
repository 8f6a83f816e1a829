"""A list of the project's own with a lambda among its items."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# meant: 3

from multiprocessing import Process


class Steps(list):
    def then(self, step):
        self.append(step)
        return self


def run(steps):
    value = 1
    for step in steps:
        value = step(value)
    print(value)


if __name__ == "__main__":
    steps = Steps()
    steps.append(lambda value: value + 2)  # expect: SPN101
    process = Process(target=run, args=(steps,))
    process.start()
    process.join()
