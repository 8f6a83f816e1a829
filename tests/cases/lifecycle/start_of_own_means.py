"""An own start() that reaches the inherited one by other ways."""
# spawn: runs
# fork: runs
# meant: indirect | in place

from multiprocessing import Process


class Base(Process):
    def begin(self):
        Process.start(self)


class Indirect(Base):
    def start(self):
        if not self.is_alive():
            self.begin()

    def run(self):
        print("indirect")


class Sequential(Process):
    """Does without a child, and never joins one."""

    def start(self):
        self.run()

    def run(self):
        print("in place")


if __name__ == "__main__":
    indirect = Indirect()
    indirect.start()
    indirect.join()
    Sequential().start()
