"""Nobody sees what the target of a process returns."""
# spawn: runs
# fork: runs
# meant: worked

from multiprocessing import Process


def work():
    print("worked")
    return lambda: 1


if __name__ == "__main__":
    process = Process(target=work)
    process.start()
    process.join()
