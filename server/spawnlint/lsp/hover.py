"""What is shown where the pointer rests: what a child gets, and why something is a hazard."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lsprotocol import types

from spawnlint.hazards import Boundary, Finding, Gift, Lack, Location, NotFixable, Passage
from spawnlint.lsp.convert import place_of
from spawnlint.lsp.documents import OpenDocument
from spawnlint.lsp.session import Session

if TYPE_CHECKING:
    from spawnlint.engine import Project
    from spawnlint.lsp.code_actions import CodeActions

WHY = re.compile(r"^## Why is this bad\?\n(?P<why>.*?)(?=\n## |\Z)", re.DOTALL | re.MULTILINE)
VERDICTS = {"crosses": "goes over", "fails": "**does not go over**", "unknown": "not known"}
KINDS = {
    "start": ("starts a child process", "start a child process each"),
    "task": ("sends a task to a worker", "send tasks to workers"),
    "setup": ("sets up workers", "set up workers"),
}
"""What a call does, and what several do."""
OTHERWISE = "sends this to another process"
CALLED = frozenset({"target", "callable"})
"""The names of what is sent to be called."""
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
    gift = None if found else given_at(boundary, document.path, offset, where)
    if not found and not passages and gift is None:
        return None
    fixes = await actions.fixes(snapshot, found)
    parts = [
        _hazard(finding, [fix for fix in fixes.get(finding, ()) if isinstance(fix, NotFixable)]) for finding in found
    ]
    if gift is not None:
        parts.append(_given(session, project, *gift))
        where = gift[1].location
    else:
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
        for place in (passage.entry, passage.carrier, *passage.others, passage.location, *_called(passage))
        if place is not None and holds(place, path, offset)
    ]
    if not around:
        return [], None
    smallest = min((place for place, _ in around), key=_length)
    return [passage for place, passage in around if place == smallest], smallest


def given_at(boundary: Boundary, path: str, offset: int, inside: Location | None) -> tuple[Passage, Gift] | None:
    """What is sent of the smallest expression at an offset, if that is a smaller place than the one given."""
    around = [
        (gift.location, passage, gift)
        for passage in boundary.passages
        for gift in passage.gifts
        if gift.name not in CALLED and gift.location is not None and holds(gift.location, path, offset)
    ]
    if not around:
        return None
    smallest, passage, gift = min(around, key=lambda each: _length(each[0]))
    return (passage, gift) if inside is None or _length(smallest) < _length(inside) else None


def _called(passage: Passage) -> Iterator[Location | None]:
    """Where a call is told which function it sends."""
    return (gift.location for gift in passage.gifts if gift.name in CALLED)


def _length(place: Location) -> int:
    return place.end - place.start


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


@dataclass(frozen=True)
class _Call:
    """A call with all functions that the child begins in."""

    first: Passage
    functions: tuple[str, ...]
    found: tuple[tuple[str, str], ...]
    lacks: tuple[Lack, ...]

    @property
    def shape(self) -> tuple[object, ...]:
        """What is the same for calls that can be told of together: all but the values."""
        first = self.first
        gifts = tuple((gift.name, gift.each, gift.verdict) for gift in first.gifts)
        lacks = tuple((lack.name, lack.location) for lack in self.lacks)
        return first.kind, first.method, first.own_way, self.functions, gifts, self.found, lacks


def _passages(session: Session, project: Project, passages: Iterable[Passage]) -> Iterator[str]:
    """What the child gets, told once for calls that give it the same."""
    calls: dict[tuple[object, ...], list[Passage]] = {}
    for each in passages:
        calls.setdefault((each.location, each.carrier, each.kind, each.method), []).append(each)
    alike: dict[tuple[object, ...], list[_Call]] = {}
    for group in calls.values():
        functions = sorted({each.function for each in group if each.function})
        found = sorted({known for each in group for known in each.found})
        lacks = dict.fromkeys(lack for each in group for lack in each.lacks)
        call = _Call(group[0], tuple(functions), tuple(found), tuple(lacks))
        alike.setdefault(call.shape, []).append(call)
    for same in list(alike.values())[:MOST_CALLS]:
        yield "\n\n".join(_told(session, project, same))


def _told(session: Session, project: Project, group: list[_Call]) -> Iterator[str]:
    call, first = group[0], group[0].first
    calls = ", ".join(_call(session, project, each.first) for each in group[:MOST_CALLS])
    more = f" and {len(group) - MOST_CALLS} more" if len(group) > MOST_CALLS else ""
    begins = f"; the child begins in {' or '.join(f'`{each}`' for each in call.functions)}" if call.functions else ""
    verb = KINDS.get(first.kind, (OTHERWISE, OTHERWISE))[len(group) > 1]
    yield f"**What the child gets.** {calls}{more} {verb} ({first.method}){begins}."
    if first.kind == "start" and first.method == "fork":
        yield "The child is a copy of its parent: nothing is pickled, and all that the parent had is there."
        return
    if first.own_way is not None:
        yield f"Pickled is what `{first.own_way}` says."
    gifts = [_common(those) for those in zip(*(each.first.gifts for each in group), strict=True)]
    if gifts:
        yield "It is sent, pickled:\n" + "\n".join(f"- {_gift(session, project, gift)}" for gift in gifts)
    if call.found:
        yield f"It finds by importing: {', '.join(f'`{name}` ({module})' for name, module in call.found)}."
    if call.lacks:
        names = sorted({f"`{lack.name}` ({_row(session, project, lack.location)})" for lack in call.lacks})
        yield f"It does **not** have: {', '.join(names)}."


def _call(session: Session, project: Project, passage: Passage) -> str:
    return f"`{passage.source}` ({_row(session, project, passage.location)})"


def _common(gifts: tuple[Gift, ...]) -> Gift:
    """What is the same of a thing that several calls send."""
    first = gifts[0]
    if len(set(gifts)) == 1:
        return first
    source = first.source if all(each.source == first.source for each in gifts) else ""
    what = first.what if all(each.what == first.what for each in gifts) else ""
    return replace(first, source=source, what=what, location=None)


def _given(session: Session, project: Project, passage: Passage, gift: Gift) -> str:
    """One thing that is sent, where it is written."""
    where = f" in `{passage.function}`" if passage.function else ""
    call = _call(session, project, passage)
    return f"**Sent to a child process**{where} by {call}:\n- {_gift(session, project, replace(gift, location=None))}"


def _gift(session: Session, project: Project, gift: Gift) -> str:
    named = f"`{gift.name}={gift.source}`" if gift.source else f"`{gift.name}`"
    if gift.each:
        named = f"`{gift.name}`, each of `{gift.source}`," if gift.source else f"each of `{gift.name}`"
    where = f" ({_row(session, project, gift.location)})" if gift.location is not None else ""
    written = {text.strip("'\"") for text in (gift.name, gift.source)}
    what = f" is {gift.what}" if gift.what and gift.what.strip("'\"") not in written else ""
    trail = "".join(
        f"\n  - {step.message} ({_row(session, project, step.location)})"
        for step in gift.trail[1:]
        if step.location != gift.location
    )
    return f"{named if what else named.rstrip(',')}{what}{where}: {VERDICTS[gift.verdict]}{trail}"


def _row(session: Session, project: Project, location: Location) -> str:
    """A link to a place."""
    place = place_of(session, project, location)
    row = place.range.start.line + 1
    return f"[line {row}]({place.uri}#L{row})"


def _plain(text: str) -> str:
    """Markdown as text for clients that show it as it comes."""
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    return re.sub(r"\*\*|`{3}\w*\n?|`|^---$", "", text, flags=re.MULTILINE).strip()
