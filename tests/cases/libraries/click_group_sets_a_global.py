"""A click command sets a global."""
# spawn: child-fails AssertionError
# fork: runs
# needs: click
import multiprocessing

import click

VERBOSE = 0


def worker(name):
    assert VERBOSE > 1, VERBOSE  # expect: SPN301
    print(name, "verbose", flush=True)


@click.group(invoke_without_command=True)
@click.option("-v", "--verbose", count=True, default=2)
@click.pass_context
def cli(ctx, verbose):
    global VERBOSE
    VERBOSE = verbose
    if ctx.invoked_subcommand is None:
        ctx.invoke(run, count=1)


@cli.command()
@click.option("--count", default=1)
def run(count):
    procs = [multiprocessing.Process(target=worker, args=(f"w{i}",)) for i in range(count)]
    for p in procs:
        p.start()
    for p in procs:
        p.join()


if __name__ == "__main__":
    cli(standalone_mode=False, args=[])
