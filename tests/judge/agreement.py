"""Whether what spawnlint says of a generated program is what CPython does with it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from judge.cases import Expectation
from judge.generate import Sketch
from judge.pythons import running_python
from judge.repair import check
from judge.run import MAIN, Kind, Outcome, run
from judge.vocabulary.starts import LAYOUTS

LIMIT = 4.0
"""Seconds after which a program hangs: all generated ones are quick, or never end."""

JUDGED = frozenset({"SPN101", "SPN109", "SPN201", "SPN202", "SPN203", "SPN204"})
"""The rules that the end of a run proves right or wrong; of others a generated program says nothing."""

_LAMBDA = re.compile(r"Can't (?:pickle|get local object) .*<lambda>|has no attribute '<lambda>'")
_DEFINITION = re.compile(r"Can't get attribute '\w+' on")
_NAME = re.compile(r"NameError: name 'g' is not defined")
_FRAME = re.compile(r'File "main\.py", line (\d+)')


class Hazard(Enum):
    """What a program died of; the first of them that happens hides the others."""

    LAMBDA = _LAMBDA
    DEFINITION = _DEFINITION
    NAME = _NAME


class Way(Enum):
    """How spawnlint is wrong: silent where a program fails, or wrong of what; or speaking where it does not."""

    MISSES = "misses"
    ALARMS = "alarms"


@dataclass(frozen=True)
class Difference:
    """What spawnlint should have said."""

    way: Way
    text: str


@dataclass(frozen=True)
class Judgement:
    """A program, what became of it, what spawnlint says, and how that is wrong (None: it is right).

    `judged` is False for a program that fails for a reason of which no rule speaks.
    """

    text: str
    outcome: Outcome
    found: tuple[Expectation, ...]
    wrong: Difference | None
    judged: bool = True

    def __str__(self) -> str:
        numbered = "\n".join(f"{row:3} {line}" for row, line in enumerate(self.text.splitlines(), start=1))
        error = self.outcome.stderr.strip().splitlines()[-12:]
        found = [f"{place.code} in line {place.row}" for place in self.found]
        return "\n".join(
            [
                f"{numbered}\n",
                f"outcome: {self.outcome.kind.value}, printed {self.outcome.stdout.split()}",
                *(f"    {line}" for line in error),
                f"spawnlint: {', '.join(found) or 'nothing'}",
                f"wrong: {self.wrong.text if self.wrong else 'nothing'}",
            ]
        )


def judge(sketch: Sketch) -> Judgement:
    """Run the program of a sketch under spawn on this Python, let spawnlint read it, and compare."""
    program = sketch.program()
    found = tuple(place for place in check(program).places() if place.code in JUDGED)
    outcome = run(program, running_python(), "spawn", LIMIT)
    hazard = _hazard(outcome)
    judged = hazard is not None or outcome.kind is Kind.RUNS
    wrong = difference(sketch, hazard, outcome, found) if judged else None
    return Judgement(program[MAIN], outcome, found, wrong, judged)


def _hazard(outcome: Outcome) -> Hazard | None:
    if outcome.kind is Kind.RUNS:
        return None
    return next((hazard for hazard in Hazard if hazard.value.search(outcome.stderr)), None)


def difference(
    sketch: Sketch, hazard: Hazard | None, outcome: Outcome, found: tuple[Expectation, ...]
) -> Difference | None:
    """How findings differ from those due for the hazard a run died of; None if they do not.

    Hazards that this one hid may be found or not.
    """
    name_code, definition_code = _codes(sketch)
    due, hidden = set[str](), set[str]()
    match hazard:
        case Hazard.LAMBDA:
            due, hidden = {"SPN101"}, {name_code, definition_code}
        case Hazard.DEFINITION:
            due, hidden = {definition_code}, {name_code}
        case Hazard.NAME if _crosses(sketch):
            due = {name_code}
    codes = {place.code for place in found}
    if hazard is Hazard.LAMBDA and "SPN109" in codes:  # of a lambda that a decorator gives, this rule speaks
        codes = codes - {"SPN109"} | {"SPN101"}
    if codes - due - hidden:
        return Difference(
            Way.ALARMS, f"{', '.join(sorted(codes - due - hidden))} does not happen, but {', '.join(due) or 'nothing'}"
        )
    if due - codes:
        return Difference(Way.MISSES, f"{', '.join(due)} is missing")
    if hazard is Hazard.NAME and due and (row := _row_of_name_error(outcome)) not in {place.row for place in found}:
        return Difference(Way.MISSES, f"NameError is raised in line {row}")
    return None


def _codes(sketch: Sketch) -> tuple[str, str]:
    """The rules that speak of `g` and of the entry's definition, if no child finds them."""
    by_function = sketch.layout == LAYOUTS[2]
    name = sketch.birth.code
    if by_function and sketch.birth.guarded and name in ("SPN201", "SPN203"):
        name = "SPN204"
    return name, "SPN204" if by_function else "SPN203"


def _crosses(sketch: Sketch) -> bool:
    """Whether the child starts from nothing: else a name that is missing is missing in the parent too."""
    return 'fork")' not in sketch.spelling.process[0] and "dummy" not in sketch.spelling.process[0]


def _row_of_name_error(outcome: Outcome) -> int:
    end = _NAME.search(outcome.stderr)
    frames = _FRAME.findall(outcome.stderr[: end.start()] if end else "")
    return int(frames[-1])
