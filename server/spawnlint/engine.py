"""The engine: a plain library between texts and findings. The server, the command line and other tools call this."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import PurePath

from spawnlint.analysis import Analysis, analyse
from spawnlint.baseline import beyond
from spawnlint.boundary.observations import Crossing
from spawnlint.boundary.simulate import simulate
from spawnlint.boundary.trail import Step
from spawnlint.config import Settings
from spawnlint.hazards import Boundary, Finding, Fix, Location, NotFixable, Related, Sent
from spawnlint.knowledge.ways import ways_with
from spawnlint.passages import boundary_of
from spawnlint.program.module import Definition, Place
from spawnlint.program.naming import Naming
from spawnlint.program.program import Programs
from spawnlint.program.sources import NO_FILES, Files, Sources
from spawnlint.rules.hazard import Hazard
from spawnlint.rules.unused_suppression import RULE as UNUSED
from spawnlint.selection import selected
from spawnlint.suppress import Judged, judge, suppression
from spawnlint.syntax.document import Document


@dataclass(frozen=True)
class Project:
    """An immutable set of documents, by path, that may import each other; and the settings that hold for them.

    Findings are shown in the documents; each is run as a main program, and so is each path of `mains`. Imports are
    looked for below the `roots` as well, and may lead to `files`, which are read only then.
    """

    documents: Mapping[str, Document]
    roots: tuple[str, ...] = ()
    settings: Settings = field(default_factory=Settings)
    files: Files = NO_FILES
    mains: tuple[str, ...] = ()
    scripts: Mapping[str, Document] = field(default_factory=dict)
    """Programs that nobody wrote, such as what an installer makes for an entry point, by made-up path."""

    @cached_property
    def sources(self) -> Sources:
        """All texts."""
        return Sources({**self.documents, **self.scripts} if self.scripts else self.documents, self.files)


class Engine:
    """Analyses projects; keeps what it derived, so that asking again after an edit costs what the edit changed."""

    def __init__(self, progress: Callable[[int, int], None] | None = None) -> None:
        """Start with nothing derived; `progress` is told how many main programs of how many a check has looked at."""
        self._progress = progress
        self._analyses: dict[str, Analysis] = {}
        self._naming: Naming | None = None
        self._last: tuple[Project, dict[str, list[Reported]]] | None = None

    def check(self, project: Project, path: str) -> tuple[Finding, ...]:
        """The findings in one document, in the order of their places. Never raises for any text.

        A finding is reported where its culprit is, whichever main program of the project starts the process; if that
        is not in a document of the project, then at the nearest place to it that is. Related places may lie anywhere.
        """
        judged = self._judged(project, path)
        all_of_them = (*judged.left, *(unused.finding for unused in judged.unused))
        selection = (selected(project.settings, finding) for finding in all_of_them)
        shown = tuple(sorted(filter(None, selection), key=lambda finding: (finding.location.start, finding.code)))
        return beyond(project.settings.baseline, shown, path, project.documents[path])

    def affected_by(self, project: Project, path: str, among: Iterable[str]) -> tuple[str, ...]:
        """Those of some paths, and this one itself, whose findings as main programs an edit of a file may change.

        They are read, if they are no documents of the project, and not parsed. The ones that import it directly come
        first.
        """
        return self._programs(project).affected_by(path, among)

    def fixes(self, project: Project, finding: Finding, *, new_files: bool = False) -> tuple[Fix | NotFixable, ...]:
        """The fixes for a finding that `check` gave for this same project, the best one first, suppressing it last.

        All but the last are verified. Those that make a file are among them only with `new_files`: an edit of a path
        where there is nothing is its text.
        """
        path = finding.location.path
        if finding.code == UNUSED.code:
            dead = self._judged(project, path).unused
            mending: tuple[Fix | NotFixable, ...] = tuple(each.fix for each in dead if _is(each.finding, finding))
        else:
            mending = self._mending(project, finding)
            if not new_files:
                mending = tuple(_without_new_files(each, project) for each in mending)
        last = suppression(finding, project.documents[path])
        return mending if last is None else (*mending, last)

    def crossings(self, project: Project, path: str) -> tuple[Sent, ...]:
        """Where something goes over to another process in one document, in the order of the text; nothing is kept."""
        programs = self._programs(project)
        found: dict[Sent, None] = {}
        for main in project.documents:
            program = programs.program(main)
            ways = ways_with(project.settings.crossings)
            for seen in simulate(program, program.module(main), project.settings.start_method, ways)[0]:
                if isinstance(seen, Crossing) and seen.place.path == path:
                    steps = tuple(Related(_location(step.place, project), step.message) for step in seen.trail)
                    place = _location(seen.place, project)
                    found[Sent(seen.kind.value, seen.method, place, steps, main, len(seen.failures))] = None
        return tuple(sorted(found, key=lambda sent: sent.location.start))

    def boundary(self, project: Project, path: str) -> Boundary:
        """What crosses into child processes in one document, and which parts of it which process runs."""
        return boundary_of(
            self._all(project, keep=True), path, project.documents[path], lambda place: _location(place, project)
        )

    def _mending(self, project: Project, finding: Finding) -> tuple[Fix | NotFixable, ...]:
        from spawnlint.fixes.fixing import fixes_for  # LibCST is slow to import and needed for nothing else

        path = finding.location.path
        seen = next((each for each in self._reported(project).get(path, ()) if _is(each.finding, finding)), None)
        if seen is None:
            return ()
        if not seen.is_culprit:
            culprit = PurePath(seen.hazard.place.path).name
            return (NotFixable("Mend the cause", f"it is in {culprit}, which is not among the files that are checked"),)
        program = self._programs(project).program(path)
        return fixes_for(seen.hazard, program, lambda documents: self._found(project, documents))

    def _judged(self, project: Project, path: str) -> Judged:
        """The findings in one document, one for each code and place, and what its comments make of them."""
        found: dict[tuple[str, Location], Finding] = {}
        for each in self._reported(project).get(path, ()):
            found.setdefault((each.finding.code, each.finding.location), each.finding)
        return judge(tuple(found.values()), path, project.documents[path])

    def _reported(self, project: Project) -> dict[str, list[Reported]]:
        """The hazards of all main programs of a project by the document in which they are shown."""
        if self._last is not None and self._last[0] is project:
            return self._last[1]
        found: dict[str, list[Reported]] = {}
        for hazard in self._hazards(project, keep=True):
            seen = _reported(hazard, project)
            if seen is not None:
                found.setdefault(seen.finding.location.path, []).append(seen)
        self._last = project, found
        return found

    def _hazards(self, project: Project, *, keep: bool, touched: Collection[str] | None = None) -> Iterator[Hazard]:
        """The hazards of all main programs; what a function would do when called counts if none of them calls it."""
        analyses = tuple(self._all(project, keep=keep, touched=touched))
        ran = frozenset[Definition]().union(*(analysis.ran for analysis in analyses))
        for analysis in analyses:
            yield from analysis.hazards
            yield from (hazard for called, hazard in analysis.supposed if called not in ran)

    def _all(self, project: Project, *, keep: bool, touched: Collection[str] | None = None) -> Iterator[Analysis]:
        """Each main program with its analysis: the kept one, if nothing it read has changed, else a new one.

        `touched` are the paths of all that differs from the project that the kept ones were made for, if that is known.
        """
        programs = self._programs(project)
        mains = dict.fromkeys((*project.documents, *project.mains, *project.scripts))
        for done, main in enumerate(mains):
            if keep and self._progress is not None:
                self._progress(done, len(mains))
            kept = self._analyses.get(main)
            if kept is not None and (
                (touched is not None and kept.rests_on_none_of(touched, programs, project.settings))
                or kept.still_holds(programs, project.settings)
            ):
                yield kept
            elif programs.sources.has(main):
                made = analyse(programs, main, project.settings)
                if keep:
                    self._analyses[main] = made
                yield made

    def _programs(self, project: Project) -> Programs:
        programs = Programs.of(project.sources, project.roots, self._naming)
        self._naming = programs.naming
        return programs

    def _found(self, project: Project, documents: Mapping[str, Document]) -> tuple[Hazard, ...]:
        """What is found after replacing some documents, one hazard for each code and place; nothing is kept."""
        changed = replace(project, documents={**project.documents, **documents})
        unlike: dict[tuple[str, Place], Hazard] = {}
        for hazard in self._hazards(changed, keep=False, touched=documents.keys()):
            unlike.setdefault((hazard.code, hazard.place), hazard)
        return tuple(unlike.values())


@dataclass(frozen=True)
class Reported:
    """A hazard and how it is shown: at its culprit, or at a step of its trail."""

    hazard: Hazard
    finding: Finding
    is_culprit: bool


def _reported(hazard: Hazard, project: Project) -> Reported | None:
    """How a hazard is shown, if it or a step of its trail lies in a document of the project."""
    steps = (Step(hazard.place, "this is the cause"), *hazard.trail)
    shown = next((step for step in steps if step.place.path in project.documents), None)
    if shown is None:
        return None
    related = tuple(Related(_location(step.place, project), step.message) for step in steps if step is not shown)
    is_culprit = shown is steps[0]
    message = hazard.message if is_culprit else f"In `{PurePath(hazard.place.path).name}`: {hazard.message}"
    finding = Finding(
        hazard.code,
        hazard.name,
        hazard.severity,
        message,
        _location(shown.place, project),
        related,
        hazard.raises,
    )
    return Reported(hazard, finding, is_culprit)


def _without_new_files(fix: Fix | NotFixable, project: Project) -> Fix | NotFixable:
    """A fix as it is, unless it makes a file."""
    if isinstance(fix, NotFixable) or all(project.sources.has(edit.location.path) for edit in fix.edits):
        return fix
    return NotFixable(fix.title, "it makes a new file, which is left to editors")


def _is(found: Finding, shown: Finding) -> bool:
    """Whether a finding is the one that was shown, whatever the settings made of its severity."""
    return replace(found, severity=shown.severity) == shown


def _location(place: Place, project: Project) -> Location:
    start = project.sources[place.path].start_of(place.piece)
    return Location(place.path, start + place.span[0], start + place.span[1])
