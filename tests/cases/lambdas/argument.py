"""A lambda among the arguments of a target."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# meant: 6

import multiprocessing as mp


def work(action, n):
    print(action(n))


def main():
    p = mp.Process(target=work, args=(lambda n: n * 2, 3))  # expect: SPN101
    p.start()
    p.join()


if __name__ == "__main__":
    main()
