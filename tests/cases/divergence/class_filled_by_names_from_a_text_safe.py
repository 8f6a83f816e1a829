"""Both sides fill their settings from one text, by names that only the text has: what the parent set, the child sets."""
# spawn: runs
# fork: runs
# meant: [1]

import json
import sys
from multiprocessing import Process


class run:
    groups = None

    @classmethod
    def load(cls, values):
        for key, value in values.items():
            if hasattr(cls, key):
                setattr(cls, key, value)


def load(text):
    for name, values in json.loads(text).items():
        section = getattr(sys.modules[__name__], name)
        section.load(values)


def work(text):
    load(text)
    print(run.groups)


if __name__ == "__main__":
    run.groups = [1]
    worker = Process(target=work, args=(json.dumps({"run": {"groups": run.groups}}),))
    worker.start()
    worker.join()
