"""Each process of a loop gets a nested function of its own, whose name a function of the module has already."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# fixes: SPN102 unsafe
# meant: number 0 | number 1 | outside

from multiprocessing import Process


def show():
    print("outside", flush=True)


def main():
    processes = []
    for number in range(2):

        def show():  # expect: SPN102
            print("number", number, flush=True)

        process = Process(target=show)
        process.start()
        processes.append(process)
    for process in processes:
        process.join()


if __name__ == "__main__":
    show()
    main()
