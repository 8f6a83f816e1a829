"""The entries that os.scandir gives, and the matches of a pattern, as items of tasks."""
# spawn: parent-fails TypeError
# fork: parent-fails TypeError
# unfixable: whoever uses the entries has to be given their paths

import os
import re
from concurrent.futures import ProcessPoolExecutor


def name_of(entry):
    return entry.name


def text_of(match):
    return match.group()


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        matches = executor.map(text_of, re.finditer("a", "banana"))  # expect: SPN105
        with os.scandir(".") as entries:  # expect: SPN105
            names = executor.map(name_of, [entry for entry in entries if entry.is_file()])
        print(len(list(names)), len(list(matches)))
