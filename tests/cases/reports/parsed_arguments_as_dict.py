"""The parsed arguments and one more go over as a dict."""
# spawn: runs
# fork: runs
# meant: extra x | n 3

import argparse
from multiprocessing import Process


def work(opts):
    for k, v in sorted(opts.items()):
        print(k, v)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--n", type=int, default=3)
    args = ap.parse_args()
    args.extra = "x"
    opts = vars(args)
    p = Process(target=work, args=(opts,))
    p.start()
    p.join()


if __name__ == "__main__":
    main()
