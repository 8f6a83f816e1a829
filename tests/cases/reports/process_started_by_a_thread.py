"""A thread of the parent starts the process; a global of main() is read in it."""
# spawn: child-fails AttributeError
# fork: runs
# meant: 3
import multiprocessing
import threading

config = None


class Config:
    size = 3


def child():
    print(config.size, flush=True)  # expect: SPN301


def launch():
    p = multiprocessing.Process(target=child)
    p.start()
    p.join()


def main():
    global config
    config = Config()
    t = threading.Thread(target=launch)
    t.start()
    t.join()


if __name__ == "__main__":
    main()
