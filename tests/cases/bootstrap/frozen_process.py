"""A script that becomes an executable starts a process."""
# spawn: runs
# fork: runs
# settings: {"frozen": true}
# meant: worked
# unfixable: no fix yet

import multiprocessing as mp


def work():
    print("worked", flush=True)


if __name__ == "__main__":
    p = mp.Process(target=work)
    p.start()  # expect: SPN406
    p.join()
