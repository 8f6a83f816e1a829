"""Subcommands set with set_defaults; the common options go into a global before."""
# spawn: child-fails AttributeError
# fork: runs
# meant: sync /tmp
import argparse
import multiprocessing

OPTIONS = None


def sync_one():
    print("sync", OPTIONS.root, flush=True)  # expect: SPN301


def cmd_sync(args):
    p = multiprocessing.Process(target=sync_one)
    p.start()
    p.join()


def build_parser():
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", default="/tmp")
    sub = parser.add_subparsers(dest="command")
    p_sync = sub.add_parser("sync")
    p_sync.set_defaults(func=cmd_sync)
    return parser


def main(argv=None):
    global OPTIONS
    args = build_parser().parse_args(argv)
    OPTIONS = args
    return args.func(args)


if __name__ == "__main__":
    main(["sync"])
