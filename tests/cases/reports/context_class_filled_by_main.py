"""A class that is used as a bag of settings, which only `main()` fills."""
# spawn: parent-fails AttributeError
# fork: runs
# meant: ['/data/1', '/data/2']

from concurrent.futures import ProcessPoolExecutor


class Context:
    verbose: bool
    root: str


def work(i):
    return f"{Context.root}/{i}"  # expect: SPN305


def main():
    Context.root = "/data"
    with ProcessPoolExecutor(2) as ex:
        print(list(ex.map(work, [1, 2])))


if __name__ == "__main__":
    main()
