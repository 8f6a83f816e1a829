"""The arguments are None only until the caller has set them."""
# spawn: runs
# fork: runs
# meant: shown 1 2

from multiprocessing import Process

ARGUMENTS = None
HANDLER = None


def show(*what):
    print("shown", *what)


def choose():
    return HANDLER


def configure(*arguments):
    global ARGUMENTS
    ARGUMENTS = arguments


def launch():
    process = Process(target=show, args=ARGUMENTS)
    process.start()
    process.join()


if __name__ == "__main__":
    configure(1, 2)
    globals()["launch"]()
