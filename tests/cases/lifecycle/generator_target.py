"""A function with a yield in it does nothing when it is called."""
# spawn: runs
# fork: runs
# unfixable: where the items of the generator should go is not known

from multiprocessing import Process


def numbers(top):
    for n in range(top):
        print("number", n)
        yield n


if __name__ == "__main__":
    process = Process(name="numbers", target=numbers, kwargs={"top": 3})  # expect: SPN123
    process.start()
    process.join()
    print("done")
