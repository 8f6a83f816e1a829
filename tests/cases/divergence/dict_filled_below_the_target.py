"""A function that the target calls fills a dict of the module, and the parent shows its own."""
# spawn: parent-fails AssertionError
# fork: parent-fails AssertionError
# fixes: SPN303 unsafe
# meant: 0 0 | 1 1

from multiprocessing import Process

found = {}


def remember(key, value):
    found[key] = value  # expect: SPN303


def work(number):
    remember(number, number * number)


def show():
    keys = sorted(found.keys())
    assert keys == [0, 1], keys
    for key in keys:
        print(key, found[key])


if __name__ == "__main__":
    processes = [Process(target=work, args=(number,)) for number in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    show()
