"""Without arguments the script starts a process, from a function that it calls at its end."""
# spawn: child-fails RuntimeError
# fork: runs
# forkserver: child-fails RuntimeError or parent-fails ConnectionResetError|EOFError|BrokenPipeError
# meant: worked

import sys
from multiprocessing import Process


def work():
    print("worked")


def main(arguments):
    if len(arguments) > 1:
        print(arguments)
    else:
        process = Process(target=work)
        process.start()
        process.join()


main(sys.argv)  # expect: SPN401
