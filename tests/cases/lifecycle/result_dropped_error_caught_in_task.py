"""The task catches what it raises, so nothing is lost with its result."""
# spawn: runs
# fork: runs
# meant: cannot parse x

from multiprocessing import Pool


def parse(text):
    try:
        if not text.isdigit():
            raise ValueError(text)
    except ValueError as error:
        print("cannot parse", error)


if __name__ == "__main__":
    pool = Pool(1)
    pool.apply_async(parse, ("x",))
    pool.close()
    pool.join()
