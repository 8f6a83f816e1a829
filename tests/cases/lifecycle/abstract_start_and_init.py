"""Methods that raise, to be overridden, are followed by nothing."""
# spawn: runs
# fork: runs
# meant: concrete

from multiprocessing import Process


class Abstract(Process):
    def start(self):
        raise NotImplementedError

    def target(self):
        raise NotImplementedError

    def go(self):
        self.start()
        self.join()

    def go_with_target(self):
        helper = Process(target=self.target())
        helper.start()
        helper.join()


class Refusing(Process):
    def __init__(self):
        raise TypeError("not to be made")

    def go(self):
        self.start()


class Concrete(Abstract):
    def start(self):
        Process.start(self)

    def run(self):
        print("concrete")

    def target(self):
        return None


if __name__ == "__main__":
    Concrete().go()
