"""The exit code is a property that cannot be set."""
# spawn: parent-fails AttributeError
# fork: parent-fails AttributeError
# fixes: SPN505 unsafe
# raises SPN505 3.10: AttributeError: can't set attribute 'exitcode'
# raises SPN505 3.11+: AttributeError: property 'exitcode' of 'Step' object has no setter

from multiprocessing import Process


class Step(Process):
    def __init__(self):
        super().__init__()
        self.exitcode = None  # expect: SPN505


if __name__ == "__main__":
    step = Step()
    step.start()
    step.join()
