"""A manager keeps loky's executor and submits its own method."""
# spawn: parent-fails PicklingError|TypeError
# fork: parent-fails PicklingError|TypeError
# needs: loky

from loky import get_reusable_executor


class Manager:
    def __init__(self, workers):
        self.executor = get_reusable_executor(max_workers=workers)  # expect: SPN107

    def step(self, n):
        return n + 1

    def run(self, ns):
        return [f.result() for f in [self.executor.submit(self.step, n) for n in ns]]


if __name__ == "__main__":
    print(Manager(2).run([1, 2]))
