"""The formats of a report, by the names that `--output-format` knows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib import import_module

from spawnlint.reports.report import Report


@dataclass(frozen=True, slots=True)
class Format:
    """How a report is written, and whether people read it, so that a summary may follow."""

    render: Callable[[Report, bool], str]
    """Takes the report, and whether unsafe fixes are marked too."""
    for_people: bool = False


def _machine(name: str, report: Report, _unsafe: bool) -> str:
    """A report for programs, by the function of its module, imported when it is asked for."""
    module, _, function = name.partition(":")
    text: str = getattr(import_module(f"spawnlint.reports.{module}"), function)(report)
    return text


def _human(function: str, report: Report, unsafe: bool) -> str:
    text: str = getattr(import_module("spawnlint.reports.text"), function)(report, unsafe)
    return text


FORMATS = {
    "text": Format(partial(_human, "text"), for_people=True),
    "concise": Format(partial(_human, "concise"), for_people=True),
    "json": Format(partial(_machine, "json_report:as_json")),
    "sarif": Format(partial(_machine, "sarif:sarif")),
    "github": Format(partial(_machine, "github:github")),
    "gitlab": Format(partial(_machine, "gitlab:gitlab")),
    "junit": Format(partial(_machine, "junit:junit")),
}
