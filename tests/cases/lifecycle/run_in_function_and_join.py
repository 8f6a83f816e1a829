"""After run() there is nothing to join."""
# spawn: parent-fails AssertionError
# fork: parent-fails AssertionError
# fixes: SPN502 unsafe
# meant: 49

import multiprocessing


def square(n):
    print(n * n)


def main():
    process = multiprocessing.Process(target=square, args=(7,))
    process.run()  # expect: SPN502
    process.join()


main() if __name__ == "__main__" else None
