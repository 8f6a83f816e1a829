"""Names of multiprocessing set early to the values that they get anyway."""
# spawn: runs
# fork: runs
# meant: work | work

from multiprocessing import Process


def work():
    print("work")


class Careful(Process):
    def __init__(self, target, *args):
        self._popen = None
        self._closed = False
        self._target = target
        self._args = args
        super().__init__(target=target, args=args)


class Optional(Process):
    def __init__(self, **options):
        self._kwargs = {}
        self.name = "overwritten"
        super().__init__(**options)


if __name__ == "__main__":
    for process in (Careful(work), Optional(target=work, name="optional")):
        process.start()
        process.join()
