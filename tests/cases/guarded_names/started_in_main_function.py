"""The name is bound under the guard, the child started by a main function."""
# spawn: child-fails NameError
# fork: runs
# meant: hello

from multiprocessing import get_context


def work():
    print(greeting)  # expect: SPN201


def main():
    context = get_context()
    p = context.Process(target=work)
    p.start()
    p.join()


if __name__ == "__main__":
    greeting = "hello"
    main()
