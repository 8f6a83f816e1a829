"""The class of the Process is defined only under the guard."""
# spawn: child-fails AttributeError
# fork: runs
# meant: hello

import multiprocessing as mp

if __name__ == "__main__":

    class Worker(mp.Process):
        def run(self):
            print("hello")

    w = Worker()  # expect: SPN203
    w.start()
    w.join()
