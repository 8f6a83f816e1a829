"""The class has its own `run`, so the target that reads the name never runs."""
# spawn: runs
# fork: runs
# meant: child

import multiprocessing as mp


def work():
    print(greeting)


class Worker(mp.Process):
    def run(self):
        print("child")


if __name__ == "__main__":
    greeting = "hello"
    w = Worker(target=work)
    w.start()
    w.join()
