"""The results of an executor's map(), which nobody goes through: the error in a task is lost with them."""
# spawn: runs
# fork: runs
# meant: [2, 4] | end
# unfixable: when the parent should wait for the result is not known

from concurrent.futures import ProcessPoolExecutor


def halve(number):
    if number:
        raise ValueError(number)
    return 0


def double(number):
    return 2 * number


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        print(list(executor.map(double, [1, 2])))
        executor.map(double, [3])
        executor.map(halve, [1, 2])  # expect: SPN508
    print("end")
