"""The handler of NameError raises it again."""
# spawn: child-fails NameError
# fork: runs

from multiprocessing import Process


def work():
    try:
        print(g)  # expect: SPN201
    except NameError:
        print("not here")
        raise


if __name__ == "__main__":
    g = 5
    p = Process(target=work)
    p.start()
    p.join()
