"""Subcommands by set_defaults, each of which hands over what its workers need."""
# spawn: runs
# fork: runs
# meant: [2]
import argparse
from multiprocessing import Pool


def double(n):
    return 2 * n


def cmd_run(args):
    with Pool(args.jobs) as pool:
        print(pool.map(double, [1]))


def cmd_version(args):
    print("1.0")


def main(argv=None):
    parser = argparse.ArgumentParser()
    commands = parser.add_subparsers(required=True)
    run = commands.add_parser("run")
    run.add_argument("--jobs", type=int, default=1)
    run.set_defaults(handler=cmd_run)
    commands.add_parser("version").set_defaults(handler=cmd_version)
    args = parser.parse_args(argv)
    args.handler(args)


if __name__ == "__main__":
    main(["run"])
