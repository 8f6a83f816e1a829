"""A lambda as the target of a Process, in a function."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# meant: hello

from multiprocessing import Process as P


def main():
    p = P(target=lambda: print("hello"))  # expect: SPN101
    p.start()
    p.join()


if __name__ == "__main__":
    main()
