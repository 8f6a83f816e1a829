"""A Process without a target, on purpose."""
# spawn: runs
# fork: runs
# meant:  | exit code 0 | exit code 0

from multiprocessing import Process


def pick(table, key):
    return table.get(key)


if __name__ == "__main__":
    for process in (Process(target=None), Process(target=pick({"a": print}, "a"))):
        process.start()
        process.join()
        print("exit code", process.exitcode)
