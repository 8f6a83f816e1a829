"""The function called at the top level looks at `__name__` itself."""
# spawn: runs
# fork: runs
# meant: worked

import multiprocessing as mp


def work():
    print("worked", flush=True)


def main():
    if __name__ != "__main__":
        return
    p = mp.Process(target=work)
    p.start()
    p.join()


main()
