"""A click group keeps its options in the context; the command hands them over."""
# spawn: runs
# fork: runs
# meant: [3]
# needs: click
from functools import partial
from multiprocessing import Pool

import click


def work(factor, n):
    return factor * n


@click.group()
@click.option("--factor", default=3)
@click.pass_context
def cli(ctx, factor):
    ctx.obj = {"factor": factor}


@cli.command()
@click.pass_obj
def run(obj):
    with Pool(1) as pool:
        print(pool.map(partial(work, obj["factor"]), [1]))


if __name__ == "__main__":
    cli(["run"], standalone_mode=False)
