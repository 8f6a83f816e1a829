"""A thread of a class of the program is kept by the object whose method is the target."""
# spawn: parent-fails TypeError
# fork: runs
# meant: serve

import threading, multiprocessing


class Beat(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self.n = 0

    def run(self):
        self.n += 1


class Srv:
    def __init__(self):
        self.beat = Beat()  # expect: SPN106

    def serve(self):
        print("serve")


if __name__ == "__main__":
    s = Srv()
    p = multiprocessing.Process(target=s.serve)
    p.start()
    p.join()
