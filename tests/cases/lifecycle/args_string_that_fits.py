"""A string of as many letters as the target takes arguments."""
# spawn: runs
# fork: runs
# meant: one a | two b c | two d - | many 4 | one z

from multiprocessing import Process


def one(letter):
    print("one", letter)


def two(first, second="-"):
    print("two", first, second)


def any_number(*letters):
    print("many", len(letters))


if __name__ == "__main__":
    for target, args in ((one, "a"), (two, "bc"), (two, ("d")), (any_number, "efgh")):
        process = Process(target=target, args=args)
        process.start()
        process.join()
    process = Process(target=one, args=("z"))
    process.start()
    process.join()
