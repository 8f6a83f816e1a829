"""The engine: a plain library between texts and findings. The server, the command line and other tools call this."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from spawnlint.config import Settings
from spawnlint.hazards import Finding, Fix, NotFixable
from spawnlint.syntax.document import Document


@dataclass(frozen=True)
class Project:
    """An immutable set of documents that may import each other, by path; and the settings that hold for them."""

    documents: Mapping[str, Document]
    roots: tuple[str, ...] = ()
    settings: Settings = field(default_factory=Settings)


class Engine:
    """Analyses projects; keeps what it derived, so that asking again after an edit costs what the edit changed."""

    def check(self, project: Project, path: str) -> tuple[Finding, ...]:
        """The findings in one document, in the order of their places. Never raises for any text.

        Related places may lie in other documents of the project.
        """
        raise NotImplementedError

    def fixes(self, project: Project, finding: Finding) -> tuple[Fix | NotFixable, ...]:
        """The fixes for a finding that `check` gave for this same project, verified, the best one first."""
        raise NotImplementedError
