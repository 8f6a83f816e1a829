"""What stands behind a call that always raises is never done."""
# spawn: runs
# fork: runs
# meant: refused

import multiprocessing


class Unsupported(Exception):
    pass


def refuse(what):
    raise Unsupported(what)


def start(mode):
    if mode == "closure":
        refuse(mode)
        multiprocessing.Process(target=lambda: None).start()


if __name__ == "__main__":
    try:
        start("closure")
    except Unsupported:
        print("refused")
