"""A function at module level whose name begins with two underscores is not mangled."""
# spawn: runs
# fork: runs
# meant: worked

from multiprocessing import Process


def __work():
    print("worked")


if __name__ == "__main__":
    process = Process(target=__work)
    process.start()
    process.join()
