"""The method is fetched first and handed over later."""
# spawn: runs
# fork: runs
# fixes: SPN114 safe

import multiprocessing


class Plain:
    def load(self):
        print("plain load")


class Cached(Plain):
    def load(self):
        print("cached load")

    def refresh(self):
        load = super().load
        child = multiprocessing.Process(target=load)  # expect: SPN114
        child.start()
        child.join()


if __name__ == "__main__":
    Cached().refresh()
