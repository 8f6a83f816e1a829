"""Lambdas with globals go over by their code."""
# needs: dask
# spawn: runs
# fork: runs
# meant: (2,)

import dask

if __name__ == "__main__":
    offset = 1
    print(dask.compute(dask.delayed(lambda value: value + offset)(1), scheduler="processes", num_workers=1))
