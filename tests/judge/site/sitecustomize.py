"""Make a start method the default before the program's first line, without a word of it in the program.

`SPAWNLINT_START_METHOD` names it: `spawn`, `fork`, `forkserver`, or `windows`, where nothing but spawn exists.
Children read it again when they start, so it holds for the processes that they start themselves.
"""

from __future__ import annotations

import multiprocessing
import os
from multiprocessing import context


def _only_spawn(_default: object = None) -> list[str]:
    return ["spawn"]


def _choose(method: str) -> None:
    contexts: dict[str, context.BaseContext] = vars(context)["_concrete_contexts"]
    if method == "windows":
        method = "spawn"
        for other in contexts.keys() - {method}:
            del contexts[other]
        for name in ("ForkProcess", "ForkContext", "ForkServerProcess", "ForkServerContext"):
            delattr(context, name)
        del os.fork
        vars(multiprocessing)["get_all_start_methods"] = _only_spawn
        context.DefaultContext.get_all_start_methods = _only_spawn  # type: ignore[method-assign, assignment]
    vars(context)["_default_context"]._default_context = contexts[method]


if "SPAWNLINT_START_METHOD" in os.environ:
    _choose(os.environ["SPAWNLINT_START_METHOD"])
