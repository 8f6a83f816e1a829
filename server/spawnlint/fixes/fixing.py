"""The fixes of a hazard: built, then verified before anyone sees them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from typing import Any, TypeAlias

from spawnlint.fixes import (
    bind_in_child,
    correct_guard,
    divergence,
    guard_script,
    init_workers,
    lifecycle,
    move_above_guard,
    name_the_lambda,
    pass_global,
)
from spawnlint.fixes.block import CannotRewrite, minimal_edits, on_a_big_stack
from spawnlint.fixes.remedies import REMEDIES
from spawnlint.hazards import Applicability, Edit, Fix, Location, NotFixable
from spawnlint.program.module import facts
from spawnlint.program.program import Program
from spawnlint.rules.hazard import (
    BindInChild,
    CorrectGuard,
    GuardScript,
    Hazard,
    InitWorkers,
    Intent,
    MoveAboveGuard,
    NameTheLambda,
    PassGlobal,
)
from spawnlint.syntax.document import Document

Found: TypeAlias = Callable[[Mapping[str, Document]], Sequence[Hazard]]
"""What is found in the project after some of its documents were replaced, one hazard for each code and place."""

_MOST_STEPS = 6
"""How many further hazards that a fix uncovers are mended along with it."""

_BUILDERS: dict[type, tuple[Callable[[Any], str], Callable[[Any, Program], Fix]]] = {
    NameTheLambda: (name_the_lambda.title, name_the_lambda.name_the_lambda),
    InitWorkers: (init_workers.title, init_workers.init_workers),
    PassGlobal: (pass_global.title, pass_global.pass_global),
    BindInChild: (bind_in_child.title, bind_in_child.bind_in_child),
    MoveAboveGuard: (move_above_guard.title, move_above_guard.move_above_guard),
    GuardScript: (guard_script.title, guard_script.guard_script),
    CorrectGuard: (correct_guard.title, correct_guard.correct_guard),
    **REMEDIES,
    **divergence.BUILDERS,
    **lifecycle.BUILDERS,
}
"""For each intent how to say it and how to do it."""


def fixes_for(hazard: Hazard, program: Program, found: Found) -> tuple[Fix | NotFixable, ...]:
    """What can be done about a hazard, the best first; what cannot be done comes with its reason."""
    return on_a_big_stack(lambda: _offers(hazard, program, found))


def apply(text: str, edits: Iterable[Edit]) -> str:
    """A text after edits that do not overlap."""
    for edit in sorted(edits, key=lambda edit: (edit.location.start, edit.location.end), reverse=True):
        text = text[: edit.location.start] + edit.content + text[edit.location.end :]
    return text


def _offers(hazard: Hazard, program: Program, found: Found) -> tuple[Fix | NotFixable, ...]:
    """In the order of the intents, but what takes several steps comes behind what does not."""
    alone: list[Fix | NotFixable] = []
    joined: list[Fix] = []
    for intent in hazard.intents:
        try:
            fix = _built(intent, program)
            completed = _completed(fix, hazard, program, found)
        except CannotRewrite as reason:
            alone.append(NotFixable(_BUILDERS[type(intent)][0](intent), str(reason)))
        else:
            (alone if completed is fix else joined).append(completed)
    return (*alone, *joined)


def _built(intent: Intent, program: Program) -> Fix:
    _, build = _BUILDERS[type(intent)]
    fix = build(intent, program)
    if not fix.edits:
        raise CannotRewrite("the hazard would still be there after it")
    return fix


def _completed(fix: Fix, hazard: Hazard, program: Program, found: Found) -> Fix:
    """A verified fix: the hazard is gone, no text parses less well, and what else it uncovers is mended along with it.

    A script without a guard, say, never came to the names that its children will lack. Raises CannotRewrite if
    something is left.
    """
    before = found({})
    was = Counter(each.code for each in before)
    steps = [fix]
    documents = _edited(fix, program)
    while True:
        now = found(documents)
        counts = Counter(each.code for each in now)
        new = [each for each in now if counts[each.code] > was[each.code]] or _in_its_place(hazard, before, now)
        if not new:
            break
        if len(steps) > _MOST_STEPS:
            raise CannotRewrite(f"it would bring another hazard, {new[0].code}")
        after = program.with_documents(documents)
        steps.append(_next(new, after))
        documents = {**documents, **_edited(steps[-1], after)}
    if counts[hazard.code] >= was[hazard.code]:
        raise CannotRewrite("the hazard would still be there after it")
    return fix if len(steps) == 1 else _joined(steps, program, documents)


def _in_its_place(hazard: Hazard, before: Sequence[Hazard], now: Sequence[Hazard]) -> list[Hazard]:
    """Others of the same kind that have come where a hazard went: a child that gets further lacks the next name."""
    left = sum(each.code == hazard.code and each.message == hazard.message for each in now)
    if left >= sum(each.code == hazard.code and each.message == hazard.message for each in before):
        return []
    if sum(each.code == hazard.code for each in now) < sum(each.code == hazard.code for each in before):
        return []
    known = {each.message for each in before}
    return [each for each in now if each.code == hazard.code and each.message not in known]


def _edited(fix: Fix, program: Program) -> dict[str, Document]:
    """The documents that a fix changes, changed. Raises CannotRewrite if one parses less well then."""
    changed: dict[str, Document] = {}
    for path in {edit.location.path for edit in fix.edits}:
        before = _before(program, path)
        edits = [edit for edit in fix.edits if edit.location.path == path]
        changed[path] = Document.of(apply(before.text, edits))
        if _broken_pieces(changed[path]) > _broken_pieces(before):
            raise CannotRewrite("the text would not parse after it")
    return changed


def _before(program: Program, path: str) -> Document:
    """A document before a fix; one that the fix makes is empty."""
    return program.document(path) if program.sources.has(path) else Document.of("")


def _next(new: Sequence[Hazard], program: Program) -> Fix:
    """A fix for one of the hazards that have come."""
    for intent in (intent for hazard in new for intent in hazard.intents):
        with suppress(CannotRewrite):
            return _built(intent, program)
    raise CannotRewrite(f"it would bring another hazard, {new[0].code}")


def _joined(steps: Sequence[Fix], program: Program, documents: Mapping[str, Document]) -> Fix:
    """One fix that does what several do one after the other."""
    first, *others = dict.fromkeys(step.title for step in steps)
    title = ", ".join([first, *(f"{other[0].lower()}{other[1:]}" for other in others)])
    edits = tuple(
        Edit(Location(path, start, end), content)
        for path, after in documents.items()
        for start, end, content in minimal_edits(_before(program, path).text, after.text)
    )
    safe = all(step.applicability is Applicability.SAFE for step in steps)
    return Fix(title, Applicability.SAFE if safe else Applicability.UNSAFE, edits)


def _broken_pieces(document: Document) -> int:
    return sum(facts(piece).broken for piece in document.pieces)
