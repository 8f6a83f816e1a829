"""A click command is called without a guard and opens a pool."""
# spawn: hangs
# fork: runs
# needs: click
from multiprocessing import Pool

import click


def work(n):
    return n


@click.command()
@click.option("-n", default=1)
def main(n):
    with Pool(1) as pool:
        print(pool.map(work, [n]))


main()  # expect: SPN401
