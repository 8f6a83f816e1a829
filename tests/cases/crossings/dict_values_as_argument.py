"""The values of a dict are an argument of a Process."""
# spawn: parent-fails TypeError
# fork: runs
# meant: 3

from multiprocessing import Process


def total(numbers):
    print(sum(numbers), flush=True)


if __name__ == "__main__":
    sizes = {"a": 1, "b": 2}
    p = Process(target=total, args=(sizes.values(),))  # expect: SPN105
    p.start()
    p.join()
