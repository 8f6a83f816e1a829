"""The text the benchmark works on: one long module that meets a spawned child at its end, and what is typed into it."""

from __future__ import annotations

IMPORTS = "import multiprocessing as mp\nimport os\nimport sys\n\n\n"

UNIT = '''\
class Worker{i}:
    """Worker number {i}."""

    def __init__(self, size, name="w{i}"):
        self.size = size
        self.name = name
        self.items = [j * {i} for j in range(size)]

    def total(self, scale=1.0):
        value = sum(self.items) * scale
        if value > 100:
            return value - {i}
        return value


def step_{i}(worker, limit):
    out = {{}}
    for index, item in enumerate(worker.items):
        if item > limit:
            out[index] = os.path.join(str(item), worker.name)
    return out


'''

CROSSING = """\
class MyProc(mp.Process):
    def __init__(self):
        super().__init__()
        self.callback = lambda x: x + 2

    def run(self):
        print(self.callback(1), g, undefined_name)


if __name__ == "__main__":
    g = 3
    p = MyProc()
    p.start()
"""

TYPED = """\
 + max(scale, [1, 2][0])
        label = f"{value!r}: {len(str(scale))}"
        \"\"\"a note\"\"\"
        def inner(x, y=(1, 2)):
            return {"k": x}
"""
"""Put in character by character after an expression in a method: most of the states on the way do not parse."""

METHOD, RUN = "a method", "run"
CURSORS = {METHOD: "        value", RUN: "        print(self.callback"}
"""What the row begins with at whose end the typing starts, by what it is in: the first such row after the middle.

Nothing runs the method; `run` is what the child executes, so that each keystroke there may change what is found.
"""


def module(lines: int) -> str:
    """A module of about so many lines."""
    count = max(1, (lines - 20) // UNIT.count("\n"))
    return IMPORTS + "".join(UNIT.format(i=i) for i in range(count)) + CROSSING


def cursor(text: str, place: str = METHOD) -> tuple[int, int]:
    """The 0-based row and column where the typing starts, in one of the places of `CURSORS`."""
    rows = text.split("\n")
    row = next(row for row in range(len(rows) // 2, len(rows)) if rows[row].startswith(CURSORS[place]))
    return row, len(rows[row])
