"""The number of a temporary file is handed to a child, which opens it by that."""
# spawn: child-fails OSError
# fork: runs
# meant: text
# unfixable: no fix yet

import multiprocessing as mp
import os
import tempfile


def work(number):
    with open(number, closefd=False) as file:
        print(file.read())


def main():
    keep = [os.dup(1) for _ in range(40)]
    with tempfile.TemporaryFile("w+") as file:
        file.write("text")
        file.seek(0)
        p = mp.Process(target=work, args=(file.fileno(),))  # expect: SPN311
        p.start()
        p.join()
    assert keep


if __name__ == "__main__":
    main()
