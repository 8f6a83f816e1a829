import os

from workdir import WORK


def convert(name):
    path = os.path.join(WORK, name + ".out")
    with open(path, "w") as stream:
        stream.write(name)
    return None
