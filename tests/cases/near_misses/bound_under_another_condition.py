"""The condition only looks like a guard: the child's name for the file is in it as well."""
# spawn: runs
# fork: runs
# meant: hello

import multiprocessing as mp


def work():
    print(greeting)


if __name__ in ("__main__", "__mp_main__"):
    greeting = "hello"

if __name__ == "__main__":
    p = mp.Process(target=work)
    p.start()
    p.join()
