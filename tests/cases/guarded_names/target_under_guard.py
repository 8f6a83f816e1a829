"""The target itself is defined only under the guard."""
# spawn: child-fails AttributeError
# fork: runs
# fixes: SPN203 safe
# meant: hello
# raises SPN203 3.10-3.13: AttributeError: Can't get attribute 'work' on <module '__mp_main__' from 'main.py'>
# raises SPN203 3.14+: AttributeError: module '__mp_main__' has no attribute 'work'

import multiprocessing as mp

if __name__ == "__main__":

    def work():
        print("hello")

    p = mp.Process(target=work)  # expect: SPN203
    p.start()
    p.join()
