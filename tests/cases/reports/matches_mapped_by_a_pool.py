"""Lines are matched in the parent and the matches mapped by a pool."""
# spawn: parent-fails TypeError
# fork: parent-fails TypeError
# meant: ['A', 'B']
# unfixable: what of a match the task needs is not written down

import re
from multiprocessing import Pool

PATTERN = re.compile(r"(\w)=(\d)")


def upper(match):
    return match.group(1).upper()


def main(text):
    with Pool(2) as pool:
        return pool.map(upper, list(PATTERN.finditer(text)))  # expect: SPN105


if __name__ == "__main__":
    print(main("a=1 b=2"))
