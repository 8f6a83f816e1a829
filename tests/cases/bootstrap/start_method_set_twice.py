"""The start method is set twice."""
# spawn: parent-fails RuntimeError
# fork: parent-fails RuntimeError
# fixes: SPN403 unsafe

import multiprocessing as mp


def configure():
    mp.set_start_method("spawn")  # expect: SPN403


if __name__ == "__main__":
    mp.set_start_method("spawn")
    configure()
