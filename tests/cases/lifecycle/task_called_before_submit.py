"""The task is done before it is handed to the executor."""
# spawn: parent-fails TypeError
# fork: parent-fails TypeError
# fixes: SPN503 unsafe
# meant: 45

from concurrent.futures import ProcessPoolExecutor


def total(limit):
    return sum(range(limit))


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        future = executor.submit(total(10))  # expect: SPN503
        print(future.result())
