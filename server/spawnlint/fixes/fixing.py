"""The fixes of a hazard: built, then verified before anyone sees them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeAlias

from spawnlint.fixes import move_above_guard, name_the_lambda, pass_global
from spawnlint.fixes.block import CannotRewrite, on_a_big_stack
from spawnlint.hazards import Edit, Fix, NotFixable
from spawnlint.program.module import facts
from spawnlint.program.program import Program
from spawnlint.rules.hazard import Hazard, Intent, MoveAboveGuard, NameTheLambda, PassGlobal
from spawnlint.syntax.document import Document

Codes: TypeAlias = Callable[[Mapping[str, Document]], Iterable[str]]
"""The codes of everything found in the project after some of its documents were replaced."""


_BUILDERS: dict[type, tuple[Callable[[Any], str], Callable[[Any, Program], Fix]]] = {
    NameTheLambda: (name_the_lambda.title, name_the_lambda.name_the_lambda),
    PassGlobal: (pass_global.title, pass_global.pass_global),
    MoveAboveGuard: (move_above_guard.title, move_above_guard.move_above_guard),
}
"""For each intent how to say it and how to do it."""


def fixes_for(hazard: Hazard, program: Program, codes: Codes) -> tuple[Fix | NotFixable, ...]:
    """What can be done about a hazard, the best first; what cannot be done comes with its reason."""
    return on_a_big_stack(lambda: tuple(_verified(intent, hazard, program, codes) for intent in hazard.intents))


def apply(text: str, edits: Iterable[Edit]) -> str:
    """A text after edits that do not overlap."""
    for edit in sorted(edits, key=lambda edit: edit.location.start, reverse=True):
        text = text[: edit.location.start] + edit.content + text[edit.location.end :]
    return text


def _verified(intent: Intent, hazard: Hazard, program: Program, codes: Codes) -> Fix | NotFixable:
    title, build = _BUILDERS[type(intent)]
    try:
        fix = build(intent, program)
        _verify(fix, hazard, program, codes)
    except CannotRewrite as reason:
        return NotFixable(title(intent), str(reason))
    return fix


def _verify(fix: Fix, hazard: Hazard, program: Program, codes: Codes) -> None:
    """The hazard must be gone, no other come, and no text parse less well. Raises CannotRewrite otherwise."""
    changed: dict[str, Document] = {}
    for path in {edit.location.path for edit in fix.edits}:
        before = program.document(path)
        edits = [edit for edit in fix.edits if edit.location.path == path]
        changed[path] = Document.of(apply(before.text, edits))
        if _broken_pieces(changed[path]) > _broken_pieces(before):
            raise CannotRewrite("the text would not parse after it")
    was, now = Counter(codes({})), Counter(codes(changed))
    if not fix.edits or now[hazard.code] >= was[hazard.code]:
        raise CannotRewrite("the hazard would still be there after it")
    new = now - was
    if new:
        raise CannotRewrite(f"it would bring another hazard, {min(new)}")


def _broken_pieces(document: Document) -> int:
    return sum(facts(piece).broken for piece in document.pieces)
