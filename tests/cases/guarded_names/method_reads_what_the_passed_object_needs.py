"""A method of the object that the child lacks reads another global, so both have to travel."""
# spawn: child-fails NameError
# fork: runs
# fixes: SPN201 safe
# meant: a.....! | bb....!

import json
import multiprocessing as mp


class Formatter:
    def __init__(self, width):
        self.width = width

    def line(self, text):
        return text.ljust(self.width, config["fill"]) + "!"


def render(rows):
    return [formatter.line(r) for r in rows]  # expect: SPN201


def work(rows):
    for line in render(rows):
        print(line)


if __name__ == "__main__":
    config = json.loads('{"fill": "."}')
    formatter = Formatter(6)
    p = mp.Process(target=work, args=(["a", "bb"],))
    p.start()
    p.join()
