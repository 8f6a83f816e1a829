"""The child is ready for the end of the file."""
# spawn: runs
# fork: runs
# meant: hello nobody

from multiprocessing import Process


def greet():
    try:
        name = input()
    except EOFError:
        name = "nobody"
    print("hello", name)


if __name__ == "__main__":
    process = Process(target=greet)
    process.start()
    process.join()
