"""The target has another name where it is started."""
# spawn: child-fails NameError
# fork: runs
# meant: hello

import multiprocessing


def work():
    print(greeting)  # expect: SPN201


if __name__ == "__main__":
    greeting = "hello"
    job = work
    p = multiprocessing.Process(None, job)
    p.start()
    p.join()
