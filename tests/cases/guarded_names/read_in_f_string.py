"""An f-string in the child reads the name."""
# spawn: child-fails NameError
# fork: runs
# meant: <  7>

import multiprocessing as mp


def work(n):
    print(f"<{n:{width}}>")  # expect: SPN201


if __name__ == "__main__":
    width = 3
    p = mp.Process(target=work, args=(7,))
    p.start()
    p.join()
