"""What the tests of the command line share: what a run gave, and an engine whose findings are plain to see."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from spawnlint.engine import Engine, Project
from spawnlint.hazards import Applicability, Edit, Finding, Fix, Location, NotFixable, Related, Severity


@dataclass(frozen=True)
class Result:
    code: int
    out: str
    err: str

    @property
    def complaints(self) -> list[str]:
        return self.err.splitlines()


Run = Callable[..., Result]


class WordEngine(Engine):
    """Finds words: `HAZARD` has a safe fix to `mended`, `RISKY` an unsafe one, `STUCK` none, `VAIN` one that is no use,
    `LAST` one that empties the file, `CRASH` breaks the engine."""

    WORDS = re.compile(r"HAZARD|RISKY|STUCK|VAIN|LAST|CRASH")

    def check(self, project: Project, path: str) -> tuple[Finding, ...]:
        return tuple(self._finding(path, match) for match in self.WORDS.finditer(project.documents[path].text))

    def _finding(self, path: str, match: re.Match[str]) -> Finding:
        if match[0] == "CRASH":
            raise ZeroDivisionError("division by zero")
        place = Location(path, match.start(), match.end())
        trail = (Related(Location(path, 0, 1), "it starts here"),)
        message = f"`{match[0]}` does not cross"
        return Finding(
            "SPN101", "unpicklable-attribute", Severity.ERROR, message, place, trail, "PicklingError: no\nin a list"
        )

    def fixes(self, project: Project, finding: Finding, *, new_files: bool = False) -> tuple[Fix | NotFixable, ...]:
        place = finding.location
        text = project.documents[place.path].text
        word = text[place.start : place.end]
        whole = Location(place.path, 0, len(text))
        fixes: dict[str, Fix | NotFixable] = {
            "HAZARD": Fix("Mend it", Applicability.SAFE, (Edit(place, "mended"),)),
            "RISKY": Fix("Mend it", Applicability.UNSAFE, (Edit(place, "mended"),)),
            "STUCK": NotFixable("Mend it", "it is stuck"),
            "VAIN": Fix("Mend it", Applicability.SAFE, (Edit(place, "VAIN VAIN"),)),
            "LAST": Fix("Mend it", Applicability.SAFE, (Edit(whole, ""),)),
        }
        return (fixes[word],)
