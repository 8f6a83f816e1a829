"""A lock of module level that only code of the parent uses."""
# spawn: runs
# fork: runs
# meant: 4 | saved

import multiprocessing as mp

lock = mp.Lock()


def save():
    with lock:
        print("saved")


def work(number):
    print(number * number)


if __name__ == "__main__":
    p = mp.Process(target=work, args=(2,))
    p.start()
    p.join()
    save()
