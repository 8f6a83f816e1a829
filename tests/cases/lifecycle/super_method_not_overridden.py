"""The name leads to the same method, since nothing overrides it."""
# spawn: runs
# fork: runs
# meant: base

from multiprocessing import Process


class Base:
    def work(self):
        print("base")


class Child(Base):
    def go(self):
        process = Process(target=super().work)
        process.start()
        process.join()


if __name__ == "__main__":
    Child().go()
