"""The boundary of one document, as data: what the analyses know of children, placed in whole documents."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from spawnlint.analysis import Analysis
from spawnlint.boundary.account import Account, Gift, Sending, beginning
from spawnlint.boundary.interpreter.values import Function
from spawnlint.boundary.observations import Entry
from spawnlint.facts import nodes as n
from spawnlint.hazards import Boundary, Lack, Location, Passage, Related, Stretch
from spawnlint.hazards import Gift as ShownGift
from spawnlint.program.module import Place, facts
from spawnlint.rules.wording import source
from spawnlint.syntax.document import Document, Level

Placing: TypeAlias = Callable[[Place], Location]
"""Where a place is in the whole document."""


def boundary_of(analyses: Iterable[Analysis], path: str, document: Document, placing: Placing) -> Boundary:
    """What crosses by a call in a document or into a function of it, and which parts of it which process runs."""
    passages: dict[tuple[Location | None, ...], Passage] = {}
    in_children: set[Place] = set()
    in_parent: set[Place] = set()
    for analysis in analyses:
        account = analysis.account
        in_children |= {place for place in account.in_children if place.path == path}
        in_parent |= {place for place in account.in_parent if place.path == path}
        for passage in _passages(analysis, placing):
            places = passage.location, passage.entry, passage.carrier
            if any(place is not None and place.path == path for place in (*places, *passage.others)):
                passages.setdefault(places, passage)
    if not passages and not in_children:
        return Boundary()
    runs = [Stretch(placing(place), "both" if place in in_parent else "child") for place in in_children]
    runs += [Stretch(placing(place), "parent") for place in in_parent - in_children]
    runs += [Stretch(placing(place), "parent") for place in _guarded(path, document)]
    in_order = sorted(passages.values(), key=lambda each: (each.location.path, each.location.start))
    return Boundary(tuple(in_order), tuple(sorted(runs, key=lambda each: (each.location.start, -each.location.end))))


def _passages(analysis: Analysis, placing: Placing) -> Iterator[Passage]:
    account = analysis.account
    with_entry = {way for way, _ in account.entries}
    for (way, _), entry in account.entries.items():
        yield _passage(analysis, account.sendings.get(way), entry, placing)
    for way, sending in account.sendings.items():
        if way not in with_entry:
            yield _passage(analysis, sending, None, placing)


def _passage(analysis: Analysis, sending: Sending | None, entry: Entry | None, placing: Placing) -> Passage:
    told = sending or entry
    assert told is not None, "a passage has a call or an entry"
    crossing = told.place if isinstance(told, Sending) else told.crossing
    function = entry.function if entry is not None else None
    return Passage(
        told.kind.value,
        told.method,
        placing(crossing),
        source(crossing),
        function.qualname if function is not None else None,
        placing((function.like or function).place) if function is not None else None,
        placing(entry.carrier.place) if entry is not None and entry.carrier is not None else None,
        tuple(map(placing, _stand_ins(sending, function))),
        tuple(_gift(gift, placing) for gift in sending.gifts) if sending is not None else (),
        sending.own_way if sending is not None else None,
        _found(analysis.account, entry),
        tuple(_lacks(analysis, entry, placing)),
    )


def _stand_ins(sending: Sending | None, function: Function | None) -> Iterator[Place]:
    """Where the Process is made, the class that a function is a method of, and a function that runs in its place."""
    if sending is not None and sending.made is not None:
        yield sending.made
    if function is not None and function.owner is not None:
        yield function.owner.place
    if function is not None and function.like is not None:
        yield function.place


def _gift(gift: Gift, placing: Placing) -> ShownGift:
    trail = gift.failures[0].trail if gift.failures else ()
    related = tuple(Related(placing(step.place), step.message) for step in trail)
    if gift.failures:
        related += (Related(placing(gift.failures[0].place), f"`{source(gift.failures[0].place)}` does not go over"),)
    where = placing(gift.place) if gift.place is not None else None
    return ShownGift(gift.name, gift.source, gift.each, gift.what, where, gift.verdict.value, related)


def _found(account: Account, entry: Entry | None) -> tuple[tuple[str, str], ...]:
    if entry is None:
        return ()
    return tuple(sorted(account.found.get(beginning(entry), {}).items()))


def _lacks(analysis: Analysis, entry: Entry | None, placing: Placing) -> Iterator[Lack]:
    for missing in analysis.missing_names:
        if entry is not None and missing.entry.function.place == entry.function.place:
            yield Lack(missing.name, placing(missing.place), tuple(placing(birth.place) for birth in missing.births))


def _guarded(path: str, document: Document) -> Iterator[Place]:
    """What stands under the main guard, which only the parent runs."""
    for piece in document.pieces:
        if piece.level is not Level.TOP or "__main__" not in piece.text:
            continue
        for stmt in facts(piece).body:
            if isinstance(stmt, n.If) and stmt.body and _is_main_test(stmt.test):
                yield Place(path, piece, (stmt.body[0].span[0], stmt.body[-1].span[1]))


def _is_main_test(test: n.Expr) -> bool:
    match test:
        case n.Operation(op="==", operands=(n.Name(id="__name__"), n.Constant(value="__main__"))):
            return True
        case _:
            return False
