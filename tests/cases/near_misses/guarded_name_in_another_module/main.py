"""A name bound here under the guard has the name of a global of the module where the target lives."""
# spawn: runs
# fork: runs
# meant: theirs

import multiprocessing as mp

from workers import work

if __name__ == "__main__":
    greeting = "ours"
    p = mp.Process(target=work)
    p.start()
    p.join()
