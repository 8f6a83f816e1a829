"""A set of words that the guard fills; the tasks look into it from a function that another one calls."""
# spawn: runs
# fork: runs

from multiprocessing import Pool

STOP_WORDS = set()


def clean(text):
    return [word for word in text.split() if word not in STOP_WORDS]  # expect: SPN301


def run(text):
    return clean(text)


if __name__ == "__main__":
    STOP_WORDS.update(["a", "the"])
    with Pool(1) as pool:
        print(pool.map(run, ["a cat", "the dog"]))
