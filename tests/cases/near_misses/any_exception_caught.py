"""The reading is inside `try` and every exception is caught."""
# spawn: runs
# fork: runs
# meant: 5

from multiprocessing import Process


def work():
    try:
        print(g)
    except Exception:
        print(5)


if __name__ == "__main__":
    g = 5
    p = Process(target=work)
    p.start()
    p.join()
