"""The lambda of a `defaultdict` becomes the built-in that makes the same value."""

from __future__ import annotations

import builtins

import libcst as cst

from spawnlint.fixes.block import CannotRewrite
from spawnlint.fixes.rewriting import Rewriting
from spawnlint.hazards import Applicability, Fix
from spawnlint.program.births import births
from spawnlint.program.program import Program
from spawnlint.rules.remedies import NamedFactory


def title(intent: NamedFactory) -> str:
    """What the fix does, in the user's names."""
    return f"Use `{_written(intent.factory, 'partial')}` as the factory"


def named_factory(intent: NamedFactory, program: Program) -> Fix:
    """The fix, which is safe. Raises CannotRewrite with the reason where this form of it does not apply."""
    place, factory = intent.failure.place, intent.factory
    rewriting = Rewriting(program)
    module = rewriting.module(place.path)
    if hasattr(builtins, factory[-1]) and births(module, factory[-1]):
        raise CannotRewrite(f"`{factory[-1]}` is another thing in this module")
    block, changes = rewriting.block(place)
    partial = rewriting.imported(module.path, "functools", "partial") if len(factory) > 1 else ""
    node = block.node(place, cst.Lambda)
    new = cst.parse_expression(_written(factory, partial))
    changes[node] = lambda _: new
    return Fix(title(intent), Applicability.SAFE, rewriting.done())


def _written(factory: tuple[str, ...], partial: str) -> str:
    return f"{partial}({', '.join(factory)})" if len(factory) > 1 else factory[0]
