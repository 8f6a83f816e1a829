"""What `run` reads is an attribute of the class that happens to have the name of the global."""
# spawn: runs
# fork: runs
# meant: 3 3

import multiprocessing as mp


class Worker(mp.Process):
    level = 3

    def run(self):
        print(self.level, Worker.level)


if __name__ == "__main__":
    level = 4
    w = Worker()
    w.start()
    w.join()
