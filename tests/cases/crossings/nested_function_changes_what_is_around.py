"""A nested target counts in a variable of the function around it."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# unfixable: what a child changes does not come back to the function around it

from multiprocessing import Process


def main():
    count = 0

    def step():  # expect: SPN102
        nonlocal count
        count += 1

    process = Process(target=step)
    process.start()
    process.join()


if __name__ == "__main__":
    main()
