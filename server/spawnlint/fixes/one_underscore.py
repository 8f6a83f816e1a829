"""A method with a private name gets one underscore less, so that it is kept under the name by which it is sent."""

from __future__ import annotations

import re

import libcst as cst

from spawnlint.boundary.interpreter.values import ClassValue, Function
from spawnlint.fixes.block import CannotRewrite
from spawnlint.fixes.references import mentioned_in_strings
from spawnlint.fixes.rewriting import Rewriting
from spawnlint.hazards import Applicability, Fix
from spawnlint.program.program import Program
from spawnlint.rules.remedies import OneUnderscore


def title(intent: OneUnderscore) -> str:
    """What the fix does, in the user's names."""
    name = _method(intent)[0].name
    return f"Rename `{name}` to `{name[1:]}`"


def one_underscore(intent: OneUnderscore, program: Program) -> Fix:
    """The fix, which is safe. Raises CannotRewrite with the reason where it does not apply."""
    method, owner = _method(intent)
    new, mangled = method.name[1:], f"_{owner.name.lstrip('_')}{method.name}"
    words = re.compile(rf"\b(?:{re.escape(new)}|{re.escape(mangled)})\b")
    for path in program.paths:
        if (found := words.search(program.document(path).text)) is not None:
            raise CannotRewrite(f"`{found.group()}` is in use already")
    if mentioned_in_strings(program, method.name):
        raise CannotRewrite(f"`{method.name}` is also looked up by its name in a string")
    rewriting = Rewriting(program)
    block, changes = rewriting.block(owner.place)
    start, end = block.span(block.around(owner.place, cst.ClassDef))
    for name in block.nodes(cst.Name):
        if name.value == method.name and start <= block.span(name)[0] < end:
            changes[name] = lambda updated: updated.with_changes(value=new)
    return Fix(title(intent), Applicability.SAFE, rewriting.done())


def _method(intent: OneUnderscore) -> tuple[Function, ClassValue]:
    culprit = intent.failure.culprit
    if not isinstance(culprit, Function) or culprit.owner is None:
        raise CannotRewrite("what is sent is no method")
    return culprit, culprit.owner
