"""The parent executes text that binds a global."""
# spawn: child-fails NameError
# fork: runs
# meant: fast
# unfixable: the name is not written where it is bound

import multiprocessing as mp


def work():
    print(mode)  # expect: SPN205


if __name__ == "__main__":
    exec("mode = 'fast'")
    p = mp.Process(target=work)
    p.start()
    p.join()
