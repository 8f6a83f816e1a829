"""A lambda submitted to a process pool executor."""
# spawn: parent-fails AttributeError|PicklingError
# fork: parent-fails AttributeError|PicklingError
# meant: 9

from concurrent.futures import ProcessPoolExecutor


def main():
    with ProcessPoolExecutor(max_workers=1) as executor:
        future = executor.submit(lambda n: n * n, 3)  # expect: SPN101
        print(future.result())


if __name__ == "__main__":
    main()
