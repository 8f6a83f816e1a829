"""A pool of pathos: a global that only the parent has."""
# needs: pathos
# spawn: parent-fails NameError
# fork: parent-fails NameError

import multiprocess
from pathos.multiprocessing import ProcessPool

if __name__ == "__main__":
    multiprocess.set_start_method("spawn", force=True)
    factor = 3
    pool = ProcessPool(nodes=1)
    print(pool.map(lambda value: value * factor, [1, 2]))  # expect: SPN201
    pool.close()
    pool.join()
    pool.clear()
