"""A function makes a lock, starts a child with it and returns the child."""
# spawn: child-fails FileNotFoundError
# fork: runs

import multiprocessing


def work(lock, number):
    with lock:
        print("worked", number)


def launch(number):
    lock = multiprocessing.Lock()  # expect: SPN603
    child = multiprocessing.Process(target=work, args=(lock, number))
    child.start()
    return child


if __name__ == "__main__":
    launch(1).join()
