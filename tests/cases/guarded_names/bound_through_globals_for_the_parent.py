"""What is bound through `globals()` only the parent reads; the child gets the value as an argument."""
# spawn: runs
# fork: runs
# meant: 80 | 80

import multiprocessing as mp


def work(given):
    print(given)


if __name__ == "__main__":
    globals()["port"] = 80
    p = mp.Process(target=work, args=(port,))
    p.start()
    p.join()
    print(port)
