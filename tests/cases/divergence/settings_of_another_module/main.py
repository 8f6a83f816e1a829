"""The parent fills a module of settings, and the function of another module reads it in the child."""
# spawn: child-fails AssertionError
# fork: runs
# fixes: SPN301 unsafe
# meant: debugging job 1

import sys


from multiprocessing import Process

import settings
import worker

if __name__ == "__main__":
    settings.debug = "--debug" in sys.argv or True
    settings.level = len(sys.argv)
    p = Process(target=worker.run, args=("job",))
    p.start()
    p.join()
