"""Measures one group of expressions. Runs on every measured Python, with nothing but the standard library.

    python measure.py EXPRESSIONS.json RESULTS.jsonl

The first holds the expressions as a list; for each, a line is written to the second: an object with the fields of
`measuring.Result`. All happens in the directory it is started in, which should be a fresh one.
"""

from __future__ import annotations

import ast
import importlib
import json
import multiprocessing
import os
import pickle
import re
import signal
import sys
import warnings
from collections.abc import Callable
from functools import partial
from multiprocessing.reduction import ForkingPickler
from typing import Any

PATIENCE = 10
"""Seconds for each step of one expression."""
TEACHER = "multiprocessing.managers"
"""The module that, when it is imported, teaches pickle types that are not its own."""


class TooLong(BaseException):
    """A step did not end."""


def receive(_value: object) -> None:
    """What the child does: it has unpickled the value by then."""


def measure(expressions: list[str]) -> list[dict[str, str]]:
    """One result for each expression."""
    context = multiprocessing.get_context("spawn")
    results: list[dict[str, str]] = []
    built: list[tuple[dict[str, str], object]] = []
    for expression in expressions:
        value, absent = attempt(partial(build, expression))
        results.append({"expression": expression, "absent": absent})
        if not absent:
            results[-1].update(type=class_path(value), **by_pickle(value))
            built.append((results[-1], value))
    sound = [value for result, value in built if not result["outside"] and not result["unpickling"]]
    all_sent = not attempt(partial(send, context, sound))[1]
    for result, value in built:
        known = all_sent and not result["outside"] and not result["unpickling"]
        result["spawning"] = "" if known else attempt(partial(send, context, value))[1]
    importlib.import_module(TEACHER)
    for result, value in built:
        taught = result["outside"] and not by_pickle(value)["outside"]
        result["taught_by"] = TEACHER if taught else ""
    return results


def build(expression: str) -> object:
    """The value of an expression in which modules need no import."""
    tree = ast.parse(expression, mode="eval")
    names: dict[str, object] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            import_if_module(node.id, names)
        elif isinstance(node, ast.Attribute):
            import_if_module(ast.unparse(node), names)
    return eval(compile(tree, expression, "eval"), names)


def import_if_module(path: str, names: dict[str, object]) -> None:
    """Import what a dotted path leads to as far as it is modules, and bind its first name."""
    if not re.fullmatch(r"\w+(\.\w+)*", path):
        return
    parts = path.split(".")
    for end in range(1, len(parts) + 1):
        try:
            importlib.import_module(".".join(parts[:end]))
        except ImportError:
            return
        names[parts[0]] = sys.modules[parts[0]]


def class_path(value: object) -> str:
    """The dotted path of a value's class. A few that are written in C have no module."""
    kind = type(value)
    return ".".join(filter(None, (getattr(kind, "__module__", ""), kind.__qualname__)))


def by_pickle(value: object) -> dict[str, str]:
    """What pools, executors and queues do: the errors of pickling and of unpickling, empty where there is none."""
    pickled, outside = attempt(partial(ForkingPickler.dumps, value))
    return {"outside": outside, "unpickling": "" if outside else attempt(partial(pickle.loads, pickled))[1]}


def send(context: multiprocessing.context.SpawnContext, value: object) -> None:
    """Start a process with the value as its argument. Raises what `start` raises, or RuntimeError if the child dies."""
    process = context.Process(target=receive, args=(value,))
    process.start()
    process.join(PATIENCE)
    if process.exitcode is None:
        process.kill()
    if process.exitcode != 0:
        raise RuntimeError(f"the child ended with {process.exitcode}")


def attempt(step: Callable[[], Any]) -> tuple[Any, str]:
    """What a step gives, and the text of what it raises instead: addresses as `…`, empty if it raises nothing."""
    signal.alarm(PATIENCE)
    try:
        return step(), ""
    except BaseException as error:
        text = " ".join(f"{type(error).__name__}: {error}".split())
        return None, re.sub(r"0x[0-9A-Fa-f]+", "…", text).replace(os.getcwd(), "…")
    finally:
        signal.alarm(0)


def stop(_signal: int, _frame: object) -> None:
    """The alarm's handler."""
    raise TooLong


def main(source: str, destination: str) -> None:
    """Read expressions, write results, and leave without waiting for what the values may still be doing."""
    signal.signal(signal.SIGALRM, stop)
    warnings.simplefilter("ignore")
    multiprocessing.set_start_method("spawn")
    with open(source, encoding="utf-8") as file:
        expressions = json.load(file)
    results = measure(expressions)
    with open(destination, "w", encoding="utf-8") as file:
        file.writelines(json.dumps(result, ensure_ascii=False) + "\n" for result in results)


if __name__ == "__main__":
    main(*sys.argv[1:])
    os._exit(0)
