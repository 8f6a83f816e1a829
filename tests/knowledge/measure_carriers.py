"""Tries cloudpickle and dill on each of a group's expressions. Runs on every measured Python, beside `measure.py`.

    python measure_carriers.py EXPRESSIONS.json RESULTS.jsonl

For each expression a line is written: an object that has, for each carrier, whether it took the value and gave it back,
and is empty where there is no value.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import warnings
from functools import partial
from importlib import import_module

import measure  # type: ignore[import-not-found]  # it lies beside this file where it is run

CARRIERS = ("cloudpickle", "dill")


def taken(expression: str) -> dict[str, bool]:
    """By carrier, whether the value of the expression crosses; nothing if it cannot be made."""
    value, absent = measure.attempt(partial(measure.build, expression))
    return {} if absent else {carrier: _takes(carrier, value) for carrier in CARRIERS}


def _takes(carrier: str, value: object) -> bool:
    module = import_module(carrier)
    data, outside = measure.attempt(partial(module.dumps, value))
    return not outside and not measure.attempt(partial(module.loads, data))[1]


def main(source: str, destination: str) -> None:
    """Read expressions, write results, each as soon as it is there: the next may wait for ever."""
    signal.signal(signal.SIGALRM, measure.stop)
    warnings.simplefilter("ignore")
    with open(source, encoding="utf-8") as file:
        expressions = json.load(file)
    with open(destination, "w", encoding="utf-8") as file:
        for expression in expressions:
            file.write(json.dumps(taken(expression)) + "\n")
            file.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
    os._exit(0)
