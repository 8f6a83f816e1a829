"""What every report is made of: findings with their fixes, and the texts their places lie in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from spawnlint.hazards import Applicability, Finding, Fix, Location, NotFixable
from spawnlint.syntax.document import Document


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding and what can be done about it, the best first."""

    finding: Finding
    fixes: tuple[Fix | NotFixable, ...]

    def fix(self, unsafe: bool) -> Fix | None:
        """The first fix that may be applied without asking: a safe one, or with `unsafe` any."""
        allowed = {Applicability.SAFE, Applicability.UNSAFE} if unsafe else {Applicability.SAFE}
        return next((fix for fix in self.fixes if isinstance(fix, Fix) and fix.applicability in allowed), None)


@dataclass(frozen=True, slots=True)
class Place:
    """A range as it is shown: 1-based rows and columns, columns in code points, the end excluded."""

    filename: str
    row: int
    column: int
    end_row: int
    end_column: int

    def __str__(self) -> str:
        return f"{self.filename}:{self.row}:{self.column}"


@dataclass(frozen=True)
class Report:
    """Entries in the order in which they are shown."""

    entries: tuple[Entry, ...]
    documents: Mapping[str, Document]
    name: Callable[[str], str]
    """How a path is shown."""

    def place(self, location: Location) -> Place:
        """A location as it is shown."""
        document = self.documents[location.path]
        start, end = document.position(location.start), document.position(location.end)
        return Place(self.name(location.path), start.row + 1, start.column + 1, end.row + 1, end.column + 1)
