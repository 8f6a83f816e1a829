"""With force the start method can be set at any time, in the child as well."""
# spawn: runs
# fork: runs
# meant: worked

import multiprocessing as mp

mp.set_start_method("spawn", force=True)  # expect: SPN403


def work():
    print("worked", flush=True)


if __name__ == "__main__":
    queue = mp.Queue()
    mp.set_start_method("spawn", force=True)
    p = mp.Process(target=work)
    p.start()
    p.join()
