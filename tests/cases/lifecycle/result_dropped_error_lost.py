"""A task of a pool fails, and nobody asks for its result."""
# spawn: runs
# fork: runs
# meant: done
# unfixable: when the parent should wait for the result is not known

from multiprocessing import Pool


def parse(text):
    if not text.isdigit():
        raise ValueError(f"{text} is no number")
    print("parsed", text)


if __name__ == "__main__":
    pool = Pool(1)
    pool.apply_async(parse, ("twelve",))  # expect: SPN508
    pool.close()
    pool.join()
    print("done")
