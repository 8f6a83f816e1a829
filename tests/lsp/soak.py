"""Twenty thousand edits of one session: memory stays flat. Run by `nox -s soak`; `python tests/lsp/soak.py --edits 2000`."""

from __future__ import annotations

import argparse
import random
import sys
from pathlib import Path

from lsp.editor import uri_of
from lsp.raw import RawClient

PROGRAM = "import multiprocessing as mp\n\n\nclass Worker(mp.Process):\n    def run(self):\n        print(g)\n\n\n"
PART = "def step_{0}(x):\n    return [x, {0}]\n\n\n"
MAIN = "if __name__ == '__main__':\n    g = 1\n    Worker().start()\n    mp.Process(target=lambda: 1).start()\n"
WORDS = ("x = 1\n", "(", ")", '"', "def f():\n    pass\n", "    ", "\n", "g", "lambda: 2", "# ok", "import os\n")
CAPABILITIES = {
    "workspace": {"diagnostics": {"refreshSupport": True}},
    "textDocument": {
        "diagnostic": {},
        "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}}},
    },
}
ALLOWED = 1.1
"""The memory at the end, as a multiple of that at the half, when what is kept by text has been filled."""


def resident(pid: int) -> float:
    """Resident memory in MB."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    return next(int(row.split()[1]) / 1024 for row in status.splitlines() if row.startswith("VmRSS"))


def soak(edits: int, seed: int) -> list[float]:
    """The memory at the four quarters of a session that types, deletes, asks and fixes at random."""
    chance = random.Random(seed)
    client = RawClient(CAPABILITIES)
    uri, rows = uri_of("a.py"), (PROGRAM + "".join(PART.format(n) for n in range(40)) + MAIN).split("\n")
    item = {"uri": uri, "languageId": "python", "version": 0, "text": "\n".join(rows)}
    client.notify("textDocument/didOpen", {"textDocument": item})
    memory, inserted = [], list[tuple[int, int]]()
    here = {"textDocument": {"uri": uri}}
    for version in range(1, edits + 1):
        if inserted and (len(inserted) > 20 or chance.random() < 0.4):
            row, length = inserted.pop()
            change = {"range": span(row, 0, row, length), "text": ""}
        else:
            row, word = chance.randrange(len(rows)), chance.choice(WORDS).replace("\n", "")
            change = {"range": span(row, 0, row, 0), "text": word}
            inserted.append((row, len(word)))
        client.notify(
            "textDocument/didChange",
            {"textDocument": {"uri": uri, "version": version}, "contentChanges": [change]},
        )
        client.request("textDocument/diagnostic", here)
        if version % 100 == 0:
            client.request("textDocument/codeLens", here)
            client.request("textDocument/hover", {**here, "position": {"line": chance.randrange(8), "character": 8}})
        if version % 500 == 0:
            client.request(
                "textDocument/codeAction", {**here, "range": span(0, 0, 999, 0), "context": {"diagnostics": []}}
            )
        if version % max(edits // 4, 1) == 0:
            memory.append(resident(client.process.pid))
    assert client.end() == 0
    return memory


def span(row: int, column: int, end_row: int, end_column: int) -> dict[str, dict[str, int]]:
    return {
        "start": {"line": row, "character": column},
        "end": {"line": end_row, "character": end_column},
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split(":")[0])
    parser.add_argument("--edits", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    memory = soak(options.edits, options.seed)
    print(f"{options.edits} edits; MB after each quarter: {', '.join(f'{each:.1f}' for each in memory)}")
    return 0 if memory[-1] <= memory[1] * ALLOWED else 1


if __name__ == "__main__":
    sys.exit(main())
