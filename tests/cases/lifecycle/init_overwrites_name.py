"""The name is set before the constructor, which gives the process another one."""
# spawn: runs
# fork: runs
# fixes: SPN501 unsafe

from multiprocessing import Process


class Printer(Process):
    def __init__(self, name):
        self.name = name  # expect: SPN501
        Process.__init__(self)

    def run(self):
        print("child is called", self.name)


if __name__ == "__main__":
    printer = Printer("laser")
    printer.start()
    printer.join()
    print("parent says", printer.name)
