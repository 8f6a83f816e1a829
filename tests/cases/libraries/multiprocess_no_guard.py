"""A pool of multiprocess needs the guard as well."""
# needs: multiprocess
# spawn: hangs
# fork: hangs

import multiprocess as mp

mp.set_start_method("spawn", force=True)  # expect: SPN403
with mp.Pool(1) as pool:  # expect: SPN401
    print(pool.map(lambda value: value, [1]))
