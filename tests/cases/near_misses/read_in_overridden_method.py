"""Only the base class's version of the method reads the name."""
# spawn: runs
# fork: runs
# meant: child

import multiprocessing as mp


class Base(mp.Process):
    def run(self):
        self.show()

    def show(self):
        print(greeting)


class Worker(Base):
    def show(self):
        print("child")


if __name__ == "__main__":
    greeting = "hello"
    w = Worker()
    w.start()
    w.join()
