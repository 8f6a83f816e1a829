"""With fork nothing is sent, and the inherited method runs."""
# spawn: runs
# fork: runs
# windows: parent-fails ValueError
# meant: base
# fixes: SPN404 unsafe

import multiprocessing as mp


class Base:
    def work(self):
        print("base")


class Child(Base):
    def work(self):
        print("override")

    def go(self):
        context = mp.get_context("fork")  # expect: SPN404
        process = context.Process(target=super().work)
        process.start()
        process.join()


if __name__ == "__main__":
    Child().go()
