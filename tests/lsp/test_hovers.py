"""What hovers say of quite different programs: in the names of what is called, thing by thing, whatever leads there.

`§` in a program stands where the pointer rests, once; the rows are those that the hover must have.
"""

from __future__ import annotations

import re

import pytest
from lsprotocol import types

from lsp import profiles
from lsp.editor import REAL, opened, soon, uri_of

pytestmark = pytest.mark.asyncio

TARGET = """\
from multiprocessing import Manager, Pipe, Process, Queue


def work(name, queue, conn, shared, n=3):
    pass


if __name__ == "__main__":
    q = Queue()
    here, there = Pipe()
    shared = Manager().dict()
    ps = [Process(target=work, args=(f"w{i}", q, there, shared), kwargs={"n": i}) for i in range(4)]
    for p in ps:
        p.start()
"""
SENT = (
    "`p.start()` (line 14) starts a child process (spawn); the child begins in `work`.",
    "- `target` is the function work (line 12): goes over",
    '- `name=f"w{i}"` is a plain value (line 12): goes over',
    "- `queue=q` is a multiprocessing.Queue (line 12): goes over",
    "- `conn=there` is a multiprocessing.connection.Connection (line 12): goes over",
    "- `shared` is a multiprocessing.managers.DictProxy (line 12): goes over",
    "- `n=i` is a plain value (line 12): goes over",
)
DISPATCH = """\
import functools
import multiprocessing as mp


def logged(f):
    @functools.wraps(f)
    def wrapper(*args):
        return f(*args)

    return wrapper


def one(x):
    print(x)


@logged
def two(x):
    print(x)


TARGETS = {"one": one, "two": two}

if __name__ == "__main__":
    for name in TARGETS:
        mp.Process(target=TARGETS[name], args=(1,)).start()
"""
CLASSES = """\
import multiprocessing as mp
import threading


class Box:
    def __init__(self):
        self.lock = threading.Lock()

    def __getstate__(self):
        return {}


class Base(mp.Process):
    def __init__(self, held):
        super().__init__()
        self.held = held

    def run(self):
        pass


class A(Base):
    pass


class B(Base):
    pass


if __name__ == "__main__":
    for w in [A(Box()), B(threading.Lock())]:
        w.start()
"""
FIRST, SECOND = (
    "- `A.held` is an object of Box (line 16): goes over",
    "- `B.held` is a threading.Lock (line 16): **does",
)
POOL = """\
from functools import partial
from multiprocessing import Pool


class Runner:
    def __init__(self, k):
        self.k = k

    def one(self, x):
        return x * self.k


def add(a, b, c=0):
    return a + b + c


if __name__ == "__main__":
    with Pool(initializer=print, initargs=("ready",)) as pool:
        pool.map(Runner(3).one, range(3))
        pool.map(partial(add, 2), [1, 2])
        pool.starmap(add, zip([1, 2], [(), ()]))
        pool.apply(add, (1,), {"b": 2, "c": lambda: 1})
"""
FORKED = """\
import multiprocessing as mp


def work(f):
    f()


if __name__ == "__main__":
    mp.get_context("fork").Process(target=work, args=(lambda: 1,)).start()
"""


CASES: tuple[tuple[str, tuple[str, ...]], ...] = (
        (TARGET.replace("def work", "def §work"), SENT),
        (TARGET.replace("[Process(t", "[§Process(t"), SENT),
        (TARGET.replace("target=work", "target=§work"), SENT),
        (TARGET.replace("p.start", "p.§start"), SENT),
        (
            TARGET.replace(", q, there", ", §q, there"),
            ("Sent to a child process** in `work` by `p.start()` (line 14)", "- `queue=q` is a multiprocessing.Queue: goes"),
        ),
        (DISPATCH.replace("def one", "def §one"), ("the child begins in `one`.", "- `x=1` (line 26): goes over")),
        (DISPATCH.replace("def two", "def §two"), ("the child begins in `two`.",)),
        (DISPATCH.replace("def wrapper", "def §wrapper"), ("the child begins in `two`.",)),
        (DISPATCH.replace("target=TA", "target=§TA"), ("the child begins in `one` or `two`.",)),
        (CLASSES.replace("w.start", "w.§start"), (FIRST, SECOND)),
        (CLASSES.replace("class Base", "class §Base"), (FIRST, SECOND)),
        (CLASSES.replace("def run", "def §run"), (FIRST, SECOND)),
        (CLASSES.replace("class A", "class §A"), (FIRST,)),
        (CLASSES.replace("class B(", "class §B("), (SECOND,)),
        (POOL.replace("def one", "def §one"), ("- `x`, each of `range(3)`, is a plain value (line 19): goes over",)),
        (POOL.replace("class Runner", "class §Runner"), ("the child begins in `Runner.one`",)),
        (POOL.replace("map(partial", "§map(partial"), ("is a functools.partial (line 20): goes", "- `b`, each of `[1, 2]`, ")),
        (
            POOL.replace("starmap", "§starmap"),
            ("- `a`, each of `zip([1, 2], [(), ()])`, is 1 or 2 ", "- `b`, each of `zip([1, 2], [(), ()])`, is a tuple "),
        ),
        (
            POOL.replace("apply", "§apply"),
            ("- `a=1` (line 22): goes over", "- `b=2` (line 22): goes over", "- `c=lambda: 1` is a lambda (line 22): **does"),
        ),
        (FORKED.replace("def work", "def §work"), ("nothing is pickled, and all that the parent had is there",)),
)  # fmt: skip


async def test_what_the_child_gets() -> None:
    async with opened(profiles.vscode(), REAL) as editor:
        for number, (program, rows) in enumerate(CASES):
            name = f"a{number}.py"
            before, _, after = program.partition("§")
            editor.open(name, before + after)
            place = editor.texts[name].position(len(before))
            params = types.HoverParams(types.TextDocumentIdentifier(uri_of(name)), place)
            answer = await soon(editor.client.text_document_hover_async(params))
            editor.close(name)
            assert answer is not None, program
            assert isinstance(answer.contents, types.MarkupContent)
            text = without_links(answer.contents.value)
            assert [row for row in rows if row not in text] == [], text
            others = {FIRST, SECOND} - set(rows)
            assert not any(row in text for row in others), text


def without_links(text: str) -> str:
    return re.sub(r"\[([^\]]*)\]\(file[^)]*\)", r"\1", text)
