"""The function that would start the process with the lambda is called by nobody."""
# spawn: runs
# fork: runs
# meant: done

import multiprocessing as mp


def _start():
    p = mp.Process(target=lambda: print("never"))
    p.start()
    p.join()


if __name__ == "__main__":
    print("done")
