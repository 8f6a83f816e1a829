"""What is shown where the pointer rests: what a child gets, and why something is a hazard."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from lsprotocol import types

from spawnlint.hazards import Boundary, Finding, Gift, Location, NotFixable, Passage
from spawnlint.lsp.convert import place_of
from spawnlint.lsp.documents import OpenDocument
from spawnlint.lsp.session import Session

if TYPE_CHECKING:
    from spawnlint.engine import Project
    from spawnlint.lsp.code_actions import CodeActions

WHY = re.compile(r"^## Why is this bad\?\n(?P<why>.*?)(?=\n## |\Z)", re.DOTALL | re.MULTILINE)
VERDICTS = {"crosses": "goes over", "fails": "**does not go over**", "unknown": "not known"}
KINDS = {"start": "starts a child process", "task": "sends a task to a worker", "setup": "sets up workers"}
MOST_CALLS = 5
"""More calls that lead to one function are counted, not listed."""


async def hover(session: Session, actions: CodeActions, params: types.HoverParams) -> types.Hover | None:
    """The hover at a position: the findings there and why nothing mends them, then what the child gets."""
    snapshot = actions.snapshot(params.text_document.uri)
    if snapshot is None:
        return None
    document, project = snapshot.document, snapshot.project
    offset = document.offset(params.position, session.encoding)
    found = [finding for finding in snapshot.findings if holds(finding.location, document.path, offset)]
    boundary = session.engine.boundary(project, document.path)
    passages, where = at(boundary, document.path, offset)
    if not found and not passages:
        return None
    fixes = await actions.fixes(snapshot, found)
    parts = [
        _hazard(finding, [fix for fix in fixes.get(finding, ()) if isinstance(fix, NotFixable)]) for finding in found
    ]
    parts += _passages(session, project, passages)
    place = found[0].location if found else where
    text = "\n\n---\n\n".join(parts)
    kind = types.MarkupKind.Markdown if session.client.markdown else types.MarkupKind.PlainText
    return types.Hover(
        types.MarkupContent(kind, text if session.client.markdown else _plain(text)),
        place_of(session, project, place).range if place is not None else None,
    )


def holds(location: Location | None, path: str, offset: int) -> bool:
    """Whether a place is in a document and an offset in it."""
    return location is not None and location.path == path and location.start <= offset <= location.end


def is_in(location: Location, document: OpenDocument) -> bool:
    """Whether a place begins in a document."""
    return location.path == document.path and document.start <= location.start < document.end


def at(boundary: Boundary, path: str, offset: int) -> tuple[list[Passage], Location | None]:
    """The passages whose function, class or call is at an offset, and the range of that; the smallest one counts."""
    around = [
        (place, passage)
        for passage in boundary.passages
        for place in (passage.entry, passage.carrier, passage.location)
        if place is not None and holds(place, path, offset)
    ]
    if not around:
        return [], None
    smallest = min((place for place, _ in around), key=lambda place: place.end - place.start)
    return [passage for place, passage in around if place == smallest], smallest


def _hazard(finding: Finding, refused: Iterable[NotFixable]) -> str:
    rows = [f"**{finding.message}**"]
    if finding.raises:
        rows.append(f"```text\n{finding.raises}\n```")
    why = _why(finding.code)
    if why:
        rows.append(why)
    rows += [f"*{each.title}* is not possible here: {each.reason}." for each in refused]
    rows.append(f"[{finding.code} · {finding.name}]({finding.url})")
    return "\n\n".join(rows)


def _why(code: str) -> str:
    """Why the rule exists, as its page says it."""
    from spawnlint.rules.pages import docstrings

    match = WHY.search(docstrings().get(code, ""))
    return match["why"].strip() if match else ""


def _passages(session: Session, project: Project, passages: list[Passage]) -> Iterator[str]:
    """What the child gets, told once for each function that is reached in the same way."""
    groups: dict[tuple[object, ...], list[Passage]] = {}
    for each in passages:
        groups.setdefault((each.kind, each.function, each.gifts, each.found, each.lacks), []).append(each)
    for group in list(groups.values())[:MOST_CALLS]:
        yield "\n\n".join(_told(session, project, group))


def _told(session: Session, project: Project, group: list[Passage]) -> Iterator[str]:
    first = group[0]
    calls = ", ".join(f"`{each.source}` ({_row(session, project, each.location)})" for each in group[:MOST_CALLS])
    more = f" and {len(group) - MOST_CALLS} more" if len(group) > MOST_CALLS else ""
    begins = f"; the child begins in `{first.function}`" if first.function else ""
    verb = KINDS.get(first.kind, "sends this to another process")
    yield f"**What the child gets.** {calls}{more} {verb} ({first.method}){begins}."
    if first.kind == "start" and first.method == "fork":
        yield "The child is a copy of its parent: nothing is pickled, and all that the parent had is there."
        return
    if first.own_way is not None:
        yield f"Pickled is what `{first.own_way}` says."
    if first.gifts:
        yield "It is sent, pickled:\n" + "\n".join(f"- {_gift(session, project, gift)}" for gift in first.gifts)
    if first.found:
        yield f"It finds by importing: {', '.join(f'`{name}` ({module})' for name, module in first.found)}."
    if first.lacks:
        names = sorted({f"`{lack.name}` ({_row(session, project, lack.location)})" for lack in first.lacks})
        yield f"It does **not** have: {', '.join(names)}."


def _gift(session: Session, project: Project, gift: Gift) -> str:
    where = f" ({_row(session, project, gift.location)})" if gift.location is not None else ""
    what = f" is {gift.what}" if gift.what else ""
    trail = "".join(f"\n  - {step.message} ({_row(session, project, step.location)})" for step in gift.trail[1:])
    return f"`{gift.name}`{what}{where}: {VERDICTS[gift.verdict]}{trail}"


def _row(session: Session, project: Project, location: Location) -> str:
    """A link to a place."""
    place = place_of(session, project, location)
    row = place.range.start.line + 1
    return f"[line {row}]({place.uri}#L{row})"


def _plain(text: str) -> str:
    """Markdown as text for clients that show it as it comes."""
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    return re.sub(r"\*\*|`{3}\w*\n?|`|^---$", "", text, flags=re.MULTILINE).strip()
