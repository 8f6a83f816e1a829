"""A function makes a manager for a dict, starts a child with that and returns, so that the manager stops."""
# spawn: child-fails FileNotFoundError|ConnectionResetError|ConnectionRefusedError|BrokenPipeError|EOFError or runs
# fork: child-fails FileNotFoundError|ConnectionResetError|ConnectionRefusedError|BrokenPipeError|EOFError or runs

import multiprocessing as mp


def work(d):
    print(dict(d), flush=True)


def launch():
    d = mp.Manager().dict(a=1)  # expect: SPN603
    p = mp.Process(target=work, args=(d,))
    p.start()
    return p


if __name__ == "__main__":
    launch().join()
