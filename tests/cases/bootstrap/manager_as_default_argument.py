"""A manager as the default of a parameter: it is started when the function is defined, also by the child."""
# spawn: parent-fails EOFError
# forkserver 3.14: parent-fails ConnectionResetError|EOFError
# fork: runs
# meant: work
# unfixable: no fix yet

from multiprocessing import Manager, Process


def work(manager=Manager()):  # expect: SPN401
    print("work")


if __name__ == "__main__":
    process = Process(target=work)
    process.start()
    process.join()
