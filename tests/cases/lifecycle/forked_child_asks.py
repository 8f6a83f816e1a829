"""A forked child asks for a name."""
# spawn: child-fails EOFError
# fork: child-fails EOFError
# windows: parent-fails ValueError
# unfixable: only the parent can ask, and when it should is not known

import multiprocessing


def greet():
    print("hello", input("name? "))  # expect: SPN510


if __name__ == "__main__":
    child = multiprocessing.get_context("fork").Process(target=greet)  # expect: SPN404
    child.start()
    child.join()
