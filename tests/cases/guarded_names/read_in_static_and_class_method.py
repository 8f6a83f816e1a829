"""`run` calls a static method and a class method, each of which reads a name."""
# spawn: child-fails NameError
# fork: runs
# meant: 7 | 8

import multiprocessing as mp


class Worker(mp.Process):
    @staticmethod
    def show_first():
        print(first)  # expect: SPN201

    @classmethod
    def show_second(cls):
        print(second)  # expect: SPN201

    def run(self):
        self.show_first()
        Worker.show_second()


if __name__ == "__main__":
    first, second = 7, 8
    w = Worker()
    w.start()
    w.join()
