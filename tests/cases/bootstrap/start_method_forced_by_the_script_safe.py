"""With force the start method can be set again, and under the guard no child does so."""
# spawn: runs
# fork: runs
# meant: worked

import multiprocessing as mp


def work():
    print("worked")


if __name__ == "__main__":
    queue = mp.Queue()
    mp.set_start_method("spawn", force=True)
    process = mp.Process(target=work)
    process.start()
    process.join()
