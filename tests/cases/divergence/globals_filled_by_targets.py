"""Each target appends to a list and fills a dict of the module; the function that started them reads its own."""
# spawn: parent-fails AssertionError
# fork: parent-fails AssertionError
# fixes: SPN303 unsafe
# meant: [0, 1, 4] [0, 1, 2]

import multiprocessing

results = []
errors = {}


def square(number):
    results.append(number * number)  # expect: SPN303
    errors[number] = None  # expect: SPN303


def main():
    processes = []
    for number in range(3):
        process = multiprocessing.Process(target=square, args=(number,))
        process.start()
        processes.append(process)
    for process in processes:
        process.join()
    assert sorted(results) == [0, 1, 4], results
    print(sorted(results), sorted(errors))


if __name__ == "__main__":
    main()
