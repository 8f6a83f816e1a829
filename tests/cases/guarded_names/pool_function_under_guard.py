"""The function that a pool maps is defined only under the guard: the workers die for ever."""
# spawn: hangs AttributeError
# fork: runs
# meant: [2]

import multiprocessing as mp

if __name__ == "__main__":

    def double(n):
        return n * 2

    with mp.Pool(1) as pool:
        print(pool.map(double, [1]))  # expect: SPN203
