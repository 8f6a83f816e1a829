"""The inherited method is sent as a function of its class, with the object."""
# spawn: runs
# fork: runs
# meant: base | override

from multiprocessing import Process


class Base:
    def work(self):
        print("base")


class Child(Base):
    def work(self):
        print("override")

    def go(self):
        for process in (Process(target=Base.work, args=(self,)), Process(target=self.work)):
            process.start()
            process.join()


if __name__ == "__main__":
    Child().go()
