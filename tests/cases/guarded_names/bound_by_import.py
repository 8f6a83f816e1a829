"""A module is imported only under the guard."""
# spawn: child-fails NameError
# fork: runs
# fixes: SPN202 safe
# meant: 3.14
# raises SPN202 3.10-3.11: NameError: name 'math' is not defined
# raises SPN202 3.12: NameError: name 'math' is not defined. Did you forget to import 'math'
# raises SPN202 3.13+: NameError: name 'math' is not defined. Did you forget to import 'math'?

import multiprocessing as mp


def work():
    print(round(math.pi, 2))  # expect: SPN202


if __name__ == "__main__":
    import math

    p = mp.Process(target=work)
    p.start()
    p.join()
