"""A dict of a manager in a global that main() sets; the pool's tasks read it."""
# spawn: parent-fails TypeError
# fork: runs
# meant: {'a': 1}
import multiprocessing

shared = None


def put(key):
    shared[key] = len(key)  # expect: SPN301


def main():
    global shared
    with multiprocessing.Manager() as manager:
        shared = manager.dict()
        with multiprocessing.Pool(1) as pool:
            pool.map(put, ["a"])
        print(dict(shared))


if __name__ == "__main__":
    main()
