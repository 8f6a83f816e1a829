"""A module is imported into the globals by a function that only the parent calls."""
# spawn: child-fails NameError
# fork: runs
# meant: 3.14
# fixes: SPN202 unsafe

import multiprocessing as mp


def work():
    print(round(math.pi, 2))  # expect: SPN202


def main():
    global math
    import math

    p = mp.Process(target=work)
    p.start()
    p.join()


if __name__ == "__main__":
    main()
