"""The flag of a daemon is set when the child is running already."""
# spawn: parent-fails AssertionError
# fork: parent-fails AssertionError
# fixes: SPN507 safe
# meant: work
# raises SPN507 3.10+: AssertionError: process has already started

from multiprocessing import Process


def work():
    print("work")


def main():
    process = Process(target=work)
    process.start()
    process.daemon = True  # expect: SPN507
    process.join()


if __name__ == "__main__":
    main()
