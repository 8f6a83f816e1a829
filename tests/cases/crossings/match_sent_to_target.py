"""A match of a regular expression is sent to a child, which asks it for its group and place."""
# spawn: parent-fails TypeError
# fork: runs
# fixes: SPN105 unsafe
# meant: b at 2

import re
from multiprocessing import Process

WORD = r"x(\w)"


def handle(match):
    print(match.group(1), "at", match.start())


if __name__ == "__main__":
    line = "--xb"
    if (found := re.search(WORD, line)) is not None:  # expect: SPN105
        process = Process(target=handle, args=(found,))
        process.start()
        process.join()
