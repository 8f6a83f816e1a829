"""While a row is being typed, nothing is shown because of what the row does not say yet, and the rest stays shown."""

from __future__ import annotations

import pytest
from lsprotocol import types

from lsp import profiles
from lsp.editor import REAL, opened

pytestmark = pytest.mark.asyncio

PROGRAM = """\
import multiprocessing as mp
import threading


class Worker(mp.Process):
    def __init__(self):
        super().__init__()
        self.lock = threading.Lock()
        self.step = lambda: 1

    def __getstate__(self):
        state = self.__dict__.copy()
        del state["lock"], state["step"]
        return state

    def run(self):
        helper(self.name)


def helper(name):
    print(name)


def main():
    with mp.Pool(1) as pool:
        print(pool.map(abs, [-1]))
    worker = Worker()
    worker.start()


if __name__ == "__main__":
    main()
    mp.Process(target=helper, args=(1,)).start()
    with mp.Pool(1) as pool:
        print(pool.map(abs, [-1]))
"""
HAZARD = """

def other():
    mp.Process(target=lambda: 1).start()
"""


@pytest.mark.parametrize(
    "row",
    ['if __name__ == "__main__":', "    def __getstate__(self):", "def main():", "    with mp.Pool(1) as pool:\n        print(p"],
)  # fmt: skip
async def test_nothing_comes_up_and_the_rest_stays(row: str) -> None:
    text = PROGRAM.replace("\n\nif __name__", f"{HAZARD}\n\nif __name__")
    start = text.index(row)
    last = row.split("\n")[-1]
    start += len(row) - len(last)
    indent = len(last) - len(last.lstrip())
    end = text.index("\n", start)
    async with opened(profiles.vscode(), REAL) as editor:
        editor.open("a.py", text)
        before = [(each.code, each.message) for each in await editor.diagnostics("a.py")]
        assert [code for code, _ in before] == ["SPN101"]
        for length in range(indent + 1, end - start):
            typed = text[:start] + text[start : start + length] + text[end:]
            editor.change("a.py", types.TextDocumentContentChangeWholeDocument(typed))
            now = [(each.code, each.message) for each in await editor.diagnostics("a.py")]
            assert now == before, typed[start - 20 : start + length]
