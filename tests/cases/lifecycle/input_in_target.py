"""The child asks for a name and gets the end of the file."""
# spawn: child-fails EOFError
# fork: child-fails EOFError
# unfixable: only the parent can ask, and when it should is not known

from multiprocessing import Process


def greet():
    name = input("name: ")  # expect: SPN510
    print("hello", name)


if __name__ == "__main__":
    process = Process(target=greet)
    process.start()
    process.join()
