"""Make a start method the default before the program's first line, without a word of it in the program.

`SPAWNLINT_START_METHOD` names it: `spawn`, `fork`, `forkserver`, or `windows`, where nothing but spawn exists.
Children read it again when they start, so it holds for the processes that they start themselves.
"""

import os


def _choose(method):
    from multiprocessing import context

    if method == "windows":
        method = "spawn"
        for other in set(context._concrete_contexts) - {method}:
            del context._concrete_contexts[other]
        context.DefaultContext.get_all_start_methods = lambda self: [method]
    context._default_context._default_context = context._concrete_contexts[method]


if "SPAWNLINT_START_METHOD" in os.environ:
    _choose(os.environ["SPAWNLINT_START_METHOD"])
