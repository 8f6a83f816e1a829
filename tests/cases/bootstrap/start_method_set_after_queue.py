"""A Queue has fixed the start method by the time it is set."""
# spawn: parent-fails RuntimeError
# fork: parent-fails RuntimeError
# fixes: SPN403 unsafe

import multiprocessing as mp

if __name__ == "__main__":
    queue = mp.Queue()
    mp.set_start_method("spawn")  # expect: SPN403
