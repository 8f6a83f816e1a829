"""The child calls what is kept under the name of the target."""
# spawn: child-fails TypeError
# fork: child-fails TypeError
# fixes: SPN505 unsafe

from multiprocessing import Process


class Archer(Process):
    def __init__(self, aim):
        super().__init__()
        self._target = "the " + "bull"
        self._target = "bull"  # expect: SPN505
        self.aim = aim


if __name__ == "__main__":
    archer = Archer(1)
    archer.start()
    archer.join()
    print("exit code", archer.exitcode)
