"""A task returns a bare object; the parent looks for it in the results."""
# spawn: parent-fails AssertionError
# fork: parent-fails AssertionError
# fixes: SPN309 unsafe

from concurrent.futures import ProcessPoolExecutor

FAILED = object()


def work(number):
    return FAILED


def main():
    with ProcessPoolExecutor(1) as pool:
        result = pool.submit(work, 1).result()
    assert result is FAILED  # expect: SPN309


if __name__ == "__main__":
    main()
