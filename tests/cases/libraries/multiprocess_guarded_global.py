"""The code of a lambda travels with dill, the globals it reads do not."""
# needs: multiprocess
# spawn: parent-fails NameError
# fork: parent-fails NameError

import multiprocess as mp

if __name__ == "__main__":
    mp.set_start_method("spawn", force=True)
    factor = 2
    with mp.Pool(1) as pool:
        print(pool.map(lambda value: value * factor, [1, 2]))  # expect: SPN201
