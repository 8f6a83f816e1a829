"""A click group configures logging; its command starts a pool whose workers log."""
# spawn: runs
# fork: runs
# needs: click
# meant: [2]
# unfixable: when children should make the setting is not known
import logging
import sys
from multiprocessing import Pool

import click

log = logging.getLogger(__name__)


def work(n):
    log.info("working on %s", n)
    return n * 2


@click.group()
@click.option("--debug/--no-debug", default=False)
def cli(debug):
    logging.basicConfig(level=logging.DEBUG if debug else logging.INFO, stream=sys.stderr)  # expect: SPN306


@cli.command()
@click.argument("n", type=int, default=1)
def run(n):
    with Pool(1) as pool:
        print(pool.map(work, [n]))


if __name__ == "__main__":
    cli(["run"], standalone_mode=False)
