"""A script that becomes an executable calls freeze_support first."""
# spawn: runs
# fork: runs
# settings: {"frozen": true}
# meant: worked

from multiprocessing import Process, freeze_support


def work():
    print("worked", flush=True)


if __name__ == "__main__":
    freeze_support()
    p = Process(target=work)
    p.start()
    p.join()
