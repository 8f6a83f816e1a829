"""The else branch of the guard gives the child its own value on purpose."""
# spawn: runs
# fork: runs

import multiprocessing as mp

if __name__ == "__main__":
    role = "parent"
else:
    role = "child"


def work():
    print(role)


if __name__ == "__main__":
    p = mp.Process(target=work)
    p.start()
    p.join()
