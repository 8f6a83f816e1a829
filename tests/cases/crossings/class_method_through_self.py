"""A class method sent through self takes only the class along, by name."""
# spawn: runs
# fork: runs
# meant: hey!

import threading
from multiprocessing import Process


class Shouter:
    mark = "!"

    def __init__(self):
        self.lock = threading.Lock()

    @classmethod
    def shout(cls, text):
        print(text + cls.mark)

    def run(self):
        process = Process(target=self.shout, args=("hey",))
        process.start()
        process.join()


if __name__ == "__main__":
    Shouter().run()
