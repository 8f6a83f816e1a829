"""Where children begin: code lenses, the command that leads to the places, and the boundary as a request of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.exceptions import JsonRpcInvalidParams

from spawnlint.hazards import Boundary, Gift, Location, Passage
from spawnlint.lsp.convert import place_of
from spawnlint.lsp.documents import OpenDocument
from spawnlint.lsp.hover import CALLED, at, holds, is_in
from spawnlint.lsp.session import Session

if TYPE_CHECKING:
    from spawnlint.engine import Project

SHOW = "spawnlint.showCrossings"
BOUNDARY = "spawnlint/boundary"
LENSES = types.CodeLensOptions(resolve_provider=False)
MOST_NAMES = 4


def lenses(session: Session, uri: str) -> list[types.CodeLens]:
    """One lens above each function of a document in which a child begins; it leads to what sends children there."""
    looked_at = _looked_at(session, uri)
    if looked_at is None:
        return []
    document, project, boundary = looked_at
    groups: dict[Location, list[Passage]] = {}
    for passage in boundary.passages:
        if passage.entry is not None and is_in(passage.entry, document):
            groups.setdefault(passage.entry, []).append(passage)
    return [_lens(session, project, document, entry, group) for entry, group in groups.items()]


def _lens(
    session: Session, project: Project, document: OpenDocument, entry: Location, group: Sequence[Passage]
) -> types.CodeLens:
    here = place_of(session, project, entry).range
    places = [place_of(session, project, each) for each in dict.fromkeys(passage.location for passage in group)]
    command = types.Command(_title(group, len(places)), SHOW, arguments=[document.uri, here.start, places])
    return types.CodeLens(here, command)


def _title(group: Sequence[Passage], places: int) -> str:
    sent = "started" if all(each.kind == "start" for each in group) else "sent there"
    parts = ["Runs in a child process", f"{sent} at {places} place{'s' if places != 1 else ''}"]
    names = list(dict.fromkeys(gift.name for each in group for gift in each.gifts if gift.name not in CALLED))
    if names:
        more = ", …" if len(names) > MOST_NAMES else ""
        parts.append(f"receives {', '.join(names[:MOST_NAMES])}{more}")
    return " · ".join(parts)


def crossings_at(session: Session, uri: str, position: types.Position) -> list[types.Location]:
    """The calls that would send a child what is at a position: a culprit, a child's function or class, or a call."""
    looked_at = _looked_at(session, uri)
    if looked_at is None:
        return []
    document, project, boundary = looked_at
    offset = document.offset(position, session.encoding)
    passages, _ = at(boundary, document.path, offset)
    places = [passage.location for passage in passages]
    for finding in session.findings(document):
        if holds(finding.location, document.path, offset):
            places += [step.location for step in finding.related[:1]]
    places += [
        passage.location
        for passage in boundary.passages
        for gift in passage.gifts
        if any(holds(place, document.path, offset) for place in (gift.location, *_end_of(gift)))
    ]
    return [place_of(session, project, place) for place in dict.fromkeys(places)]


def _end_of(gift: Gift) -> tuple[Location, ...]:
    """Where the culprit is that a gift's trail leads to."""
    return tuple(step.location for step in gift.trail[-1:])


def boundary_report(session: Session, uri: str) -> dict[str, Any]:
    """The answer to `spawnlint/boundary`."""
    looked_at = _looked_at(session, uri)
    if looked_at is None:
        return {"passages": [], "ranges": []}
    document, project, boundary = looked_at

    def place(location: Location | None) -> types.Location | None:
        return None if location is None else place_of(session, project, location)

    def gift(each: Gift) -> dict[str, Any]:
        return {
            "name": each.name,
            "source": each.source,
            "each": each.each,
            "what": each.what,
            "verdict": each.verdict,
            "location": place(each.location),
        }

    passages = [
        {
            "kind": each.kind,
            "startMethod": each.method,
            "location": place(each.location),
            "function": each.function,
            "entry": place(each.entry),
            "carrier": place(each.carrier),
            "sent": [gift(every) for every in each.gifts],
            "found": [{"name": name, "module": module} for name, module in each.found],
            "missing": [{"name": lack.name, "location": place(lack.location)} for lack in each.lacks],
        }
        for each in boundary.passages
    ]
    ranges = [
        {
            "range": place_of(session, project, each.location).range,
            "runs": each.runs,
        }
        for each in boundary.stretches
        if is_in(each.location, document)
    ]
    return {"version": document.version, "passages": passages, "ranges": ranges}


def uri_in(params: Any) -> str:
    """The document a request of our own is about. Raises JsonRpcInvalidParams if it names none."""
    document = _get(params, "textDocument")
    uri = _get(document, "uri")
    if not isinstance(uri, str):
        raise JsonRpcInvalidParams("textDocument.uri is missing")
    return uri


def place_in(arguments: Iterable[Any]) -> tuple[str, types.Position]:
    """The URI and position in the arguments of the command. Raises JsonRpcInvalidParams if they are not there."""
    match list(arguments):
        case [str() as uri, place, *_] if isinstance(row := _get(place, "line"), int):
            column = _get(place, "character")
            return uri, types.Position(row, column if isinstance(column, int) else 0)
        case _:
            raise JsonRpcInvalidParams(f"{SHOW} takes the URI of a document and a position")


def _get(value: Any, name: str) -> Any:
    return value.get(name) if isinstance(value, Mapping) else getattr(value, name, None)


def _looked_at(session: Session, uri: str) -> tuple[OpenDocument, Project, Boundary] | None:
    document = session.documents.get(uri)
    if document is None or not document.is_python:
        return None
    project = session.project(document.path)
    return document, project, session.engine.boundary(project, document.path)
