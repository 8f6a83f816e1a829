"""Looking whether the start method is another one fixes it."""
# spawn: parent-fails RuntimeError
# fork: parent-fails RuntimeError
# windows: runs
# unfixable: the program asks for one start method after the other

import multiprocessing as mp


def prepare(wanted):
    if mp.get_start_method() != wanted:
        mp.set_start_method(wanted)  # expect: SPN403


if __name__ == "__main__":
    for method in mp.get_all_start_methods():
        prepare(method)
