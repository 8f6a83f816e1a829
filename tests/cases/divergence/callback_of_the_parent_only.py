"""A callback is there in the parent only; the child asks for it and does without."""
# spawn: runs
# fork: runs
# meant: 4

import argparse
import multiprocessing as mp

report = None


def work():
    if report is not None:
        report.close()
    print(4)


if __name__ == "__main__":
    report = argparse.FileType("r")("/dev/null")
    p = mp.Process(target=work)
    p.start()
    p.join()
