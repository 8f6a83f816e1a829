"""A shared value is made in the arguments of a process, and nothing else keeps it."""
# spawn: child-fails FileNotFoundError
# fork: runs
# windows: child-fails FileNotFoundError

import multiprocessing as mp


def show(value):
    print("value", value.value)


if __name__ == "__main__":
    child = mp.Process(target=show, args=(mp.Value("i", 3),))  # expect: SPN603
    child.start()
    child.join()
