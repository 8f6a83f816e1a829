"""A script that becomes an executable forks its children."""
# spawn: runs
# fork: runs
# windows: parent-fails ValueError
# settings: {"frozen": true, "target-platforms": ["linux"]}
# meant: worked

import multiprocessing as mp


def work():
    print("worked", flush=True)


if __name__ == "__main__":
    p = mp.get_context("fork").Process(target=work)
    p.start()
    p.join()
