"""The child iterates over the generator."""
# spawn: runs
# fork: runs
# meant: [0, 1] | 1 | [0, 1, 2]

from multiprocessing import Pool, Process


def numbers(top):
    for n in range(top):
        yield n


def consume(top):
    print(list(numbers(top)))


def outer():
    def inner():
        yield 1

    print(sum(inner()))


if __name__ == "__main__":
    for process in (Process(target=consume, args=(2,)), Process(target=outer)):
        process.start()
        process.join()
    with Pool(1) as pool:
        print(pool.map(abs, numbers(3)))
