"""Nobody asks for the result, but errors are told to a callback."""
# spawn: runs
# fork: runs
# meant: failed: three

from multiprocessing import Pool


def parse(text):
    raise ValueError(text)


def tell(error):
    print("failed:", error)


if __name__ == "__main__":
    pool = Pool(1)
    pool.apply_async(parse, ("three",), error_callback=tell)
    pool.close()
    pool.join()
