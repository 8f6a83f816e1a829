"""The engine: a plain library between texts and findings. The server, the command line and other tools call this."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from spawnlint.analysis import Analysis, analyse
from spawnlint.baseline import beyond
from spawnlint.boundary.observations import Crossing
from spawnlint.boundary.simulate import simulate
from spawnlint.config import Settings
from spawnlint.hazards import Boundary, Finding, Fix, Location, NotFixable, Related, Sent
from spawnlint.passages import boundary_of
from spawnlint.program.module import Place
from spawnlint.program.program import Program
from spawnlint.rules.hazard import Hazard
from spawnlint.rules.unused_suppression import RULE as UNUSED
from spawnlint.selection import selected
from spawnlint.suppress import Judged, judge, suppression
from spawnlint.syntax.document import Document


@dataclass(frozen=True)
class Project:
    """An immutable set of documents that may import each other, by path; and the settings that hold for them."""

    documents: Mapping[str, Document]
    roots: tuple[str, ...] = ()
    settings: Settings = field(default_factory=Settings)


class Engine:
    """Analyses projects; keeps what it derived, so that asking again after an edit costs what the edit changed."""

    def __init__(self) -> None:
        """Start with nothing derived."""
        self._analyses: dict[str, Analysis] = {}
        self._last: tuple[Project, dict[str, list[Hazard]]] | None = None

    def check(self, project: Project, path: str) -> tuple[Finding, ...]:
        """The findings in one document, in the order of their places. Never raises for any text.

        A finding is reported where its culprit is, whichever document of the project starts the process. Related
        places may lie in other documents.
        """
        judged = self._judged(project, path)
        all_of_them = (*judged.left, *(unused.finding for unused in judged.unused))
        selection = (selected(project.settings, finding) for finding in all_of_them)
        shown = tuple(sorted(filter(None, selection), key=lambda finding: (finding.location.start, finding.code)))
        return beyond(project.settings.baseline, shown, path, project.documents[path])

    def fixes(self, project: Project, finding: Finding) -> tuple[Fix | NotFixable, ...]:
        """The fixes for a finding that `check` gave for this same project, the best one first, suppressing it last.

        All but the last are verified.
        """
        path = finding.location.path
        if finding.code == UNUSED.code:
            dead = self._judged(project, path).unused
            mending: tuple[Fix | NotFixable, ...] = tuple(each.fix for each in dead if _is(each.finding, finding))
        else:
            mending = self._mending(project, finding)
        last = suppression(finding, project.documents[path])
        return mending if last is None else (*mending, last)

    def crossings(self, project: Project, path: str) -> tuple[Sent, ...]:
        """Where something goes over to another process in one document, in the order of the text; nothing is kept."""
        program = Program(project.documents, project.roots)
        found: dict[Sent, None] = {}
        for main in project.documents:
            for seen in simulate(program, program.module(main), project.settings.start_method)[0]:
                if isinstance(seen, Crossing) and seen.place.path == path:
                    steps = tuple(Related(_location(step.place, project), step.message) for step in seen.trail)
                    place = _location(seen.place, project)
                    found[Sent(seen.kind.value, seen.method, place, steps, main, len(seen.failures))] = None
        return tuple(sorted(found, key=lambda sent: sent.location.start))

    def boundary(self, project: Project, path: str) -> Boundary:
        """What crosses into child processes in one document, and which parts of it which process runs."""
        self._hazards(project)
        analyses = (self._analyses[main] for main in project.documents)
        return boundary_of(analyses, path, project.documents[path], lambda place: _location(place, project))

    def _mending(self, project: Project, finding: Finding) -> tuple[Fix | NotFixable, ...]:
        from spawnlint.fixes.fixing import fixes_for  # LibCST is slow to import and needed for nothing else

        program = Program(project.documents, project.roots)
        hazards = (hazard for hazard, found in self._findings(project, finding.location.path) if _is(found, finding))
        hazard = next(hazards, None)
        if hazard is None:
            return ()
        return fixes_for(hazard, program, lambda documents: self._found(project, documents))

    def _judged(self, project: Project, path: str) -> Judged:
        """The findings in one document, one for each code and place, and what its comments make of them."""
        found: dict[tuple[str, Location], Finding] = {}
        for _, finding in self._findings(project, path):
            found.setdefault((finding.code, finding.location), finding)
        return judge(tuple(found.values()), path, project.documents[path])

    def _findings(self, project: Project, path: str) -> Iterator[tuple[Hazard, Finding]]:
        for hazard in self._hazards(project).get(path, ()):
            yield hazard, _finding(hazard, project)

    def _hazards(self, project: Project) -> dict[str, list[Hazard]]:
        """The hazards of a project by the document they lie in; each document is run as the main program."""
        if self._last is not None and self._last[0] is project:
            return self._last[1]
        program = Program(project.documents, project.roots)
        found: dict[str, list[Hazard]] = {}
        for main in project.documents:
            for hazard in self._analysis(project, program, main).hazards:
                found.setdefault(hazard.place.path, []).append(hazard)
        self._last = project, found
        return found

    def _analysis(self, project: Project, program: Program, main: str) -> Analysis:
        """The analysis of one document run as the main program; kept."""
        found = self._kept_or_made(project, program, main)
        self._analyses[main] = found
        return found

    def _kept_or_made(self, project: Project, program: Program, main: str) -> Analysis:
        """The kept analysis, if nothing it read has changed; else a new one."""
        kept = self._analyses.get(main)
        if kept is not None and kept.still_holds(project.documents, project.roots, project.settings):
            return kept
        return analyse(program, main, project.settings, project.roots)

    def _found(self, project: Project, documents: Mapping[str, Document]) -> tuple[Hazard, ...]:
        """What is found after replacing some documents, one hazard for each code and place; nothing is kept."""
        changed = Project({**project.documents, **documents}, project.roots, project.settings)
        program = Program(changed.documents, changed.roots)
        mains = changed.documents
        hazards = (hazard for main in mains for hazard in self._kept_or_made(changed, program, main).hazards)
        unlike: dict[tuple[str, Place], Hazard] = {}
        for hazard in hazards:
            unlike.setdefault((hazard.code, hazard.place), hazard)
        return tuple(unlike.values())


def _is(found: Finding, shown: Finding) -> bool:
    """Whether a finding is the one that was shown, whatever the settings made of its severity."""
    return replace(found, severity=shown.severity) == shown


def _finding(hazard: Hazard, project: Project) -> Finding:
    related = tuple(Related(_location(step.place, project), step.message) for step in hazard.trail)
    return Finding(
        hazard.code,
        hazard.name,
        hazard.severity,
        hazard.message,
        _location(hazard.place, project),
        related,
        hazard.raises,
    )


def _location(place: Place, project: Project) -> Location:
    start = project.documents[place.path].start_of(place.piece)
    return Location(place.path, start + place.span[0], start + place.span[1])
