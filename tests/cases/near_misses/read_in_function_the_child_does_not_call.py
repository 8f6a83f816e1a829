"""The class has a method that reads the name, and only the parent calls it."""
# spawn: runs
# fork: runs
# meant: child | hello

import multiprocessing as mp


class Worker(mp.Process):
    def run(self):
        print("child")

    def report(self):
        print(greeting)


if __name__ == "__main__":
    greeting = "hello"
    w = Worker()
    w.start()
    w.join()
    w.report()
