"""A lambda among the keyword arguments of a target."""
# spawn: parent-fails PicklingError
# fork: runs
# meant: 6

import multiprocessing as mp


def work(n, action):
    print(action(n))


if __name__ == "__main__":
    p = mp.Process(target=work, args=(3,), kwargs={"action": lambda n: n * 2})  # expect: SPN101
    p.start()
    p.join()
