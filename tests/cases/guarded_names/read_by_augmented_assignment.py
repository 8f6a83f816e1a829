"""The child adds to a global that it does not have."""
# spawn: child-fails NameError
# fork: runs
# meant: 5

import multiprocessing as mp


def work():
    global count
    count += 1  # expect: SPN201
    print(count)


if __name__ == "__main__":
    count = 4
    p = mp.Process(target=work)
    p.start()
    p.join()
