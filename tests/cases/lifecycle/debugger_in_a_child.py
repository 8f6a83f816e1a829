"""A breakpoint in a child: the debugger reads the end of an empty input and quits."""
# spawn: child-fails BdbQuit
# spawn 3.14+: runs
# fork: child-fails BdbQuit
# fork 3.14+: runs
# unfixable: only the parent can ask, and when it should is not known

from multiprocessing import Process


def work():
    breakpoint()  # expect: SPN510
    print("work")


if __name__ == "__main__":
    process = Process(target=work)
    process.start()
    process.join()
