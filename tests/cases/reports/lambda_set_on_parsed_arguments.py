"""A function to log with is set on the parsed arguments, which are sent."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# meant: use 1

import argparse, multiprocessing


def use(c):
    print("use", c.n)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("-n", type=int, default=1)
    args = ap.parse_args()
    args.log = lambda m: print(m)  # expect: SPN101
    p = multiprocessing.Process(target=use, args=(args,))
    p.start()
    p.join()


if __name__ == "__main__":
    main()
