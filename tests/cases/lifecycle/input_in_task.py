"""A task of an executor asks for a number."""
# spawn: parent-fails EOFError
# fork: parent-fails EOFError
# unfixable: only the parent can ask, and when it should is not known

from concurrent.futures import ProcessPoolExecutor


def add(n):
    return n + int(input())  # expect: SPN510


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(add, 1).result())
