"""An open file is submitted to an executor."""
# spawn: parent-fails TypeError
# fork: parent-fails TypeError

from concurrent.futures import ProcessPoolExecutor


def first_line(file):
    return file.readline()


if __name__ == "__main__":
    with open(__file__) as file:  # expect: SPN105
        with ProcessPoolExecutor(1) as executor:
            print(executor.submit(first_line, file).result())
