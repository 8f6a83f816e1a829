"""Each letter of the string becomes an argument."""
# spawn: child-fails TypeError
# fork: child-fails TypeError
# unfixable: no fix yet

from multiprocessing import Process


def greet(name):
    print("hello", name)


if __name__ == "__main__":
    process = Process(target=greet, args=("alice"))  # expect: SPN504
    process.start()
    process.join()
    print("exit code", process.exitcode)
