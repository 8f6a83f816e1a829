"""The inherited method is meant, the override runs."""
# spawn: runs
# fork: runs
# fixes: SPN114 safe

import multiprocessing as mp


class Base:
    def work(self):
        print("base")


class Child(Base):
    def work(self):
        print("override")

    def go(self):
        process = mp.Process(target=super().work)  # expect: SPN114
        process.start()
        process.join()


if __name__ == "__main__":
    Child().go()
