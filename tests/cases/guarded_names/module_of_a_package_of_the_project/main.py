"""A module of the project's package that a function of the parent imports."""
# spawn: child-fails AttributeError
# fork: runs
# meant: 3
# unfixable: no fix yet

from multiprocessing import Process

import tools


def work():
    print(tools.counting.count("abc"))  # expect: SPN202


def main():
    from tools import counting

    assert counting.count("") == 0
    process = Process(target=work)
    process.start()
    process.join()


if __name__ == "__main__":
    main()
