"""What was derived from one document run as the main program, with what it read: the one place that keeps results."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from spawnlint.boundary.account import Account
from spawnlint.boundary.interpreter.eagerness import may_start
from spawnlint.boundary.observations import MissingName, Observation
from spawnlint.boundary.simulate import simulate
from spawnlint.config import Settings
from spawnlint.knowledge.ways import ways_with
from spawnlint.program.looks import Looks
from spawnlint.program.module import Definition, defined_name, mentioned
from spawnlint.program.naming import Naming
from spawnlint.program.program import Programs
from spawnlint.rules.hazard import Hazard
from spawnlint.rules.registry import hazards
from spawnlint.syntax.document import Document, Level, Piece


@dataclass(frozen=True)
class Analysis:
    """The hazards of one main program and everything they rest on."""

    main: str
    hazards: tuple[Hazard, ...]
    supposed: tuple[tuple[Definition, Hazard], ...]
    """Those that come of calling a function that the program does not call."""
    ran: frozenset[Definition]
    """The functions that it does call."""
    documents: Mapping[str, Document]
    """The texts that were read, by path."""
    looks: Mapping[str, Looks | None]
    """The looks of the texts that may be imported, by path."""
    is_imported: bool | None
    """Whether a document imports the main program, if that was asked."""
    naming: Naming
    """What imports mean."""
    settings: Settings
    pieces: frozenset[Piece]
    """The pieces that were executed."""
    names: frozenset[str]
    """The global names that were looked up."""
    missing: re.Pattern[str] | None
    """The names reported as missing, or as used nowhere else: wherever they are mentioned in a module, it matters."""
    starting: frozenset[str]
    """The functions that may start a process: what calls them while a module is imported matters."""
    leading: frozenset[str]
    """The functions through which a start is reached, by name: what mentions one matters."""
    account: Account
    """What each child is given."""
    missing_names: tuple[MissingName, ...]
    """What each child lacks."""

    def still_holds(self, programs: Programs, settings: Settings) -> bool:
        """Whether the same hazards would be found in these programs: nothing that was read has changed.

        A definition that nobody asked for may change freely, as long as it neither starts processes nor binds or
        mentions a name that matters. Costs a comparison of pieces by identity, whatever the size of the file.
        """
        if settings != self.settings or programs.naming is not self.naming:
            return False
        sources = programs.sources
        return (
            all(self._unaffected(before, sources.get(path)) for path, before in self.documents.items())
            and all(before is (now := sources.looks(path)) or before == now for path, before in self.looks.items())
            and (self.is_imported is None or programs.is_imported(self.main) is self.is_imported)
        )

    def rests_on_none_of(self, paths: Collection[str], programs: Programs, settings: Settings) -> bool:
        """Whether the same would be found after changes at some paths and nowhere else, for certain; cheap to ask."""
        return (
            self.is_imported is None
            and programs.naming is self.naming
            and self.documents.keys().isdisjoint(paths)
            and self.looks.keys().isdisjoint(paths)
            and settings == self.settings
        )

    def _unaffected(self, before: Document, now: Document | None) -> bool:
        if before is now:
            return True
        if now is None:
            return False
        gone, come = _differing(before.pieces, now.pieces)
        if not self.pieces.isdisjoint(gone):
            return False
        return all(self._is_indifferent(piece) for piece in (*gone, *come))

    def _is_indifferent(self, piece: Piece) -> bool:
        """Whether it makes no difference that this piece is there."""
        if ways_with(self.settings.crossings).may_matter.search(piece.text) or (
            self.missing is not None and self.missing.search(piece.text)
        ):
            return False
        if may_start(piece, self.starting) or not self.leading.isdisjoint(mentioned(piece)):
            return False
        if piece.level is Level.MEMBER:
            return True
        name = defined_name(piece.text)
        return name is not None and name not in self.names


def _differing(old: tuple[Piece, ...], new: tuple[Piece, ...]) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """What lies between the first and the last difference, in either."""
    start = _shared(zip(old, new, strict=False))
    end = _shared(zip(reversed(old[start:]), reversed(new[start:]), strict=False))
    return old[start : len(old) - end], new[start : len(new) - end]


def _shared(pairs: Iterable[tuple[Piece, Piece]]) -> int:
    """How many pairs at the beginning are twice the same piece."""
    count = 0
    for before, now in pairs:
        if before is not now:
            break
        count += 1
    return count


def analyse(programs: Programs, main: str, settings: Settings) -> Analysis:
    """Run one document as the main program and let the rules look at what it shows."""
    program = programs.program(main)
    observations, run = simulate(program, program.module(main), settings.start_method, ways_with(settings.crossings))
    missing = run.words | {seen.name for seen in observations if isinstance(seen, MissingName)}

    def found(seen: Iterable[Observation]) -> Iterator[Hazard]:
        shown, supported = settings.target_version, settings.supported_versions
        return hazards(seen, shown, supported, settings.target_platforms, frozen=settings.frozen)

    keyed = run.observations.items()
    return Analysis(
        main,
        tuple(found(seen for key, seen in keyed if key not in run.suppositions)),
        tuple(
            (called, hazard) for key, called in run.suppositions.items() for hazard in found([run.observations[key]])
        ),
        run.by_program,
        {path: program.document(path) for path in run.modules},
        {path: program.sources.looks(path) for path in run.reach.paths if path not in run.modules},
        run.is_imported,
        programs.naming,
        settings,
        frozenset(piece for item in run.items for piece in item.pieces),
        frozenset(run.names),
        re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(missing)))})\b") if missing else None,
        frozenset(run.starting),
        run.leading,
        run.account,
        tuple(seen for seen in observations if isinstance(seen, MissingName)),
    )
