"""Asking for the start method fixes it."""
# spawn: parent-fails RuntimeError
# fork: parent-fails RuntimeError
# fixes: SPN403 unsafe

import multiprocessing as mp

if __name__ == "__main__":
    print(len(mp.get_start_method()) > 3)
    mp.set_start_method("spawn")  # expect: SPN403
