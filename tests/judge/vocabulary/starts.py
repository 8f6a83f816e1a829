"""How a child is started: the process API, the entry and what it carries, and the guard."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Spelling:
    """How the process API is imported and named, for each `kind` of entry: the import, and the name in the program."""

    process: tuple[str, str]
    pool: tuple[str, str]
    executor: tuple[str, str]
    context: str = ""
    """What an executor is given to have the same context."""


def _of_context(method: str) -> Spelling:
    context = f'from multiprocessing import get_context\n\nctx = get_context("{method}")'
    executor = (f"from concurrent.futures import ProcessPoolExecutor\n{context}", "ProcessPoolExecutor")
    return Spelling((context, "ctx.Process"), (context, "ctx.Pool"), executor, ", mp_context=ctx")


SPELLINGS = (
    Spelling(
        ("from multiprocessing import Process", "Process"),
        ("from multiprocessing import Pool", "Pool"),
        ("from concurrent.futures import ProcessPoolExecutor", "ProcessPoolExecutor"),
    ),
    Spelling(
        ("from multiprocessing import Process as P", "P"),
        ("from multiprocessing import Pool as P", "P"),
        ("from concurrent.futures import ProcessPoolExecutor as P", "P"),
    ),
    Spelling(
        ("import multiprocessing", "multiprocessing.Process"),
        ("import multiprocessing", "multiprocessing.Pool"),
        ("import concurrent.futures", "concurrent.futures.ProcessPoolExecutor"),
    ),
    Spelling(
        ("import multiprocessing as mp", "mp.Process"),
        ("import multiprocessing.pool as mp", "mp.Pool"),
        ("from concurrent import futures", "futures.ProcessPoolExecutor"),
    ),
    Spelling(
        ("from multiprocessing.context import SpawnProcess", "SpawnProcess"),
        ("from multiprocessing.pool import Pool", "Pool"),
        ("from concurrent.futures.process import ProcessPoolExecutor", "ProcessPoolExecutor"),
    ),
    Spelling(
        ("import multiprocessing as mp\n\nStarted = mp.Process", "Started"),
        ("import multiprocessing as mp\n\nmake_pool = mp.Pool", "make_pool"),
        ("import concurrent.futures as cf\n\nExecutor = cf.ProcessPoolExecutor", "Executor"),
    ),
    *(_of_context(method) for method in ("spawn", "forkserver", "fork")),
    Spelling(
        ("from multiprocessing.dummy import Process", "Process"),
        ("from multiprocessing.pool import ThreadPool", "ThreadPool"),
        ("from concurrent.futures import ThreadPoolExecutor", "ThreadPoolExecutor"),
    ),
)


@dataclass(frozen=True)
class Entry:
    """How a child begins: `definition` holds its code, `driver` sends it the payload and waits."""

    kind: str
    definition: str
    driver: str
    carrier: str = ""
    """The object in `driver` that holds the payload as its attribute `x`, if one does."""


_WORK = "def work(x):\n    $body\n"
_JOB = "class Job($api):\n    def __init__(self, x=0):\n        super().__init__()\n        self.x = x\n\n"
_WORKER = "class Worker:\n    def __init__(self, x):\n        self.x = x\n\n"
_JOIN = '$edit\np.start()\np.join()\nprint("exit", p.exitcode)\n$late\n'
_EXECUTOR = "with $api(1$context) as pool:\n"

ENTRIES = (
    Entry("process", _WORK, f"p = $api(target=work, args=($payload,))\n{_JOIN}"),
    Entry("process", f"{_JOB}    def run(self):\n        $body\n\n    $members\n", f"p = Job($payload)\n{_JOIN}", "p"),
    Entry(
        "process",
        "class Job($api):\n    def __init__(self):\n        super().__init__()\n        $setup\n        self.x = $payload\n\n"
        "    def run(self):\n        $body\n\n    $members\n",
        f"p = Job()\n{_JOIN}",
        "p",
    ),
    Entry(
        "process",
        f"{_JOB}    def run(self):\n        $body\n\n    $members\n",
        f"p = Job()\np.x = $payload\n{_JOIN}",
        "p",
    ),
    Entry("process", _WORK, f'p = $api(None, work, "name", (), {{"x": $payload}})\n{_JOIN}'),
    Entry("process", _WORK, f"arguments = dict(x=$payload)\np = $api(target=work, kwargs=arguments)\n{_JOIN}"),
    Entry(
        "process",
        f"{_WORKER}    def work(self):\n        $body\n\n    $members\n",
        f"worker = Worker($payload)\np = $api(target=worker.work)\n{_JOIN}",
        "worker",
    ),
    Entry(
        "process",
        f"{_WORKER}    def __call__(self):\n        $body\n\n    $members\n",
        f"worker = Worker($payload)\np = $api(target=worker)\n{_JOIN}",
        "worker",
    ),
    Entry("process", _WORK, f"p = $api(target=partial(work, $payload), daemon=True)\n{_JOIN}"),
    Entry(
        "process",
        _WORK,
        "payloads = [$payload]\nps = [$api(target=work, args=(x,)) for x in payloads]\nfor p in ps:\n"
        '    p.start()\nfor p in ps:\n    p.join()\n    print("exit", p.exitcode)\n$late\n',
    ),
    Entry("pool", _WORK, "with $api(1) as pool:\n    pool.map(work, [$payload])\n$late\n"),
    Entry("pool", _WORK, "with $api(1) as pool:\n    pool.apply(work, ($payload,))\n$late\n"),
    Entry("pool", _WORK, "with $api(1) as pool:\n    pool.starmap(work, [($payload,)])\n$late\n"),
    Entry(
        "pool",
        _WORK,
        'pool = $api(1)\nresult = pool.apply_async(work, kwds={"x": $payload})\nresult.get()\npool.close()\npool.join()\n$late\n',
    ),
    Entry("pool", _WORK, "with $api(1) as pool:\n    list(pool.imap(work, ($payload, 1)))\n$late\n"),
    Entry("executor", _WORK, f"{_EXECUTOR}    pool.submit(work, $payload).result()\n$late\n"),
    Entry(
        "executor",
        _WORK,
        f"{_EXECUTOR}    futures_made = [pool.submit(work, x=$payload)]\n    futures_made[0].result()\n$late\n",
    ),
    Entry("executor", _WORK, f"{_EXECUTOR}    list(pool.map(work, [$payload]))\n$late\n"),
    Entry(
        "executor",
        _WORK,
        "with $api(1, initializer=work, initargs=($payload,)$context) as pool:\n    pool.submit(str, 1).result()\n$late\n",
    ),
    Entry(
        "executor",
        f"{_WORKER}    def work(self):\n        $body\n\n    $members\n",
        f"worker = Worker($payload)\n$edit\n{_EXECUTOR}    pool.submit(worker.work).result()\n$late\n",
        "worker",
    ),
    Entry(
        "pool", _WORK, "with $api(1, initializer=work, initargs=($payload,)) as pool:\n    pool.map(str, [1])\n$late\n"
    ),
)

DEFINED = ("module", "guard")
"""Where the definition of the entry stands."""


@dataclass(frozen=True)
class Guard:
    """A condition that only the main program meets; `negated`: that only it does not meet. `prelude` defines its names."""

    test: str
    negated: bool = False
    prelude: str = ""


GUARDS = (
    Guard('__name__ == "__main__"'),
    Guard('"__main__" == __name__'),
    Guard('__name__ in ("__main__",)'),
    Guard('__name__ in {"__main__"}'),
    Guard('__name__ != "__main__"', negated=True),
    Guard('not __name__ == "__main__"', negated=True),
    Guard('not __name__ != "__main__"'),
    Guard('__name__ == "__main__" and True'),
    Guard('False or __name__ == "__main__"'),
    Guard('(name := __name__) == "__main__"'),
    Guard("IS_MAIN", prelude='IS_MAIN = __name__ == "__main__"\n'),
    Guard("is_main()", prelude='def is_main():\n    return __name__ == "__main__"\n\n\n'),
    Guard("__name__ == MAIN", prelude='MAIN = "__main__"\n'),
    Guard('__name__ not in ("__main__",)', negated=True),
    Guard('__name__ == "__mp_main__"', negated=True),
)

LAYOUTS = ("under the guard", "main() called under the guard", "guard inside main()")
"""Where the process is started."""

IMPORTS = (
    ("dataclass", "from dataclasses import dataclass"),
    ("partial", "from functools import partial"),
    ("reduce", "from functools import reduce"),
    ("cache", "from functools import cache"),
    ("wraps", "from functools import wraps"),
    ("nullcontext", "from contextlib import nullcontext"),
    ("suppress", "from contextlib import suppress"),
    ("contextmanager", "from contextlib import contextmanager"),
    ("run(coroutine", "from asyncio import run"),
    ("Thread(", "from threading import Thread"),
    ("TYPE_CHECKING", "from typing import TYPE_CHECKING"),
)
"""What a program that holds a word imports."""
