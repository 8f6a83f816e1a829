"""Each letter of the string becomes an argument."""
# spawn: child-fails TypeError
# fork: child-fails TypeError
# fixes: SPN504 safe
# meant: hello alice | exit code 0

from multiprocessing import Process


def greet(name):
    print("hello", name)


if __name__ == "__main__":
    process = Process(target=greet, args=("alice"))  # expect: SPN504
    process.start()
    process.join()
    print("exit code", process.exitcode)
