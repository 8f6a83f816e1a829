"""Functions that check their argument are submitted, and the futures are left alone."""
# spawn: runs
# fork: runs
# meant: all sent
# unfixable: when the parent should wait for the result is not known

from concurrent.futures import ProcessPoolExecutor


class RefusedError(Exception):
    pass


def check(age):
    if age < 0:
        raise RefusedError(age)


def check_all(ages):
    with ProcessPoolExecutor(2) as executor:
        for age in ages:
            executor.submit(check, age)  # expect: SPN508
    print("all sent")


if __name__ == "__main__":
    check_all([3, -1])
