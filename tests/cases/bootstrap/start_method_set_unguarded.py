"""The start method is set at the top level of the script."""
# spawn: child-fails RuntimeError
# fork: child-fails RuntimeError
# fixes: SPN403 safe
# meant: worked

import multiprocessing as mp

mp.set_start_method("spawn")  # expect: SPN403


def work():
    print("worked", flush=True)


if __name__ == "__main__":
    p = mp.Process(target=work)
    p.start()
    p.join()
