"""A module, a logger and compiled patterns go along without harm."""
# needs: joblib
# spawn: runs
# fork: runs
# meant: [True, False]

import logging
import re

from joblib import Parallel, delayed

log = logging.getLogger(__name__)
pattern = re.compile("a+")


class Finder:
    words = ("a", "b")

    def __init__(self):
        self.match = lambda text: bool(pattern.match(text))

    def find(self, number):
        log.debug("looking")
        return self.match(self.words[number])


if __name__ == "__main__":
    print(Parallel(n_jobs=2)(delayed(Finder().find)(number) for number in range(2)))
