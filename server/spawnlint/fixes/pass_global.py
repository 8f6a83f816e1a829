"""A global of the parent travels to the child: in an object, as an argument, or from function to function."""

from __future__ import annotations

from spawnlint.boundary.interpreter.values import ClassValue
from spawnlint.fixes.block import CannotRewrite
from spawnlint.fixes.pass_to_functions import through_functions, way_down
from spawnlint.fixes.pass_to_object import through_constructor
from spawnlint.fixes.rewriting import Rewriting
from spawnlint.hazards import Applicability, Fix
from spawnlint.knowledge.ways import Kind
from spawnlint.program.births import births
from spawnlint.program.program import Program
from spawnlint.rules.hazard import PassGlobal


def title(intent: PassGlobal) -> str:
    """What the fix does, in the user's names."""
    carrier = intent.entry.carrier or intent.entry.function.owner
    receiver = carrier.name if carrier is not None else intent.entry.function.name
    return f"Pass `{intent.name}` to `{receiver}`"


def pass_global(intent: PassGlobal, program: Program) -> Fix:
    """The fix. Raises CannotRewrite with the reason where this form of it does not apply.

    Safe when the value handed over is certainly the value that was read: the name is bound once, and the child is
    started with it. The workers of a pool may have been forked before the value was handed to a task.
    """
    edits = Rewriting(program)
    carry(intent, program, edits)
    is_safe = intent.is_sure and intent.entry.kind is Kind.START
    return Fix(title(intent), Applicability.SAFE if is_safe else Applicability.UNSAFE, edits.done())


def carry(intent: PassGlobal, program: Program, edits: Rewriting) -> None:
    """Make the changes. Raises CannotRewrite as `pass_global` does."""
    entry = intent.entry
    if not _leads_from_the_module(intent, program):
        raise CannotRewrite(f"`{intent.name}` is no name of the module that reads it")
    check_bound(intent)
    functions = way_down(intent, program)
    carrier = entry.carrier or entry.function.owner
    if (
        carrier is not None
        and functions
        and not _mentions(carrier, program, {intent.root, *(f.name for f in functions)})
    ):
        carrier = None  # it calls what it was given, and knows of neither
    attribute = through_constructor(intent, carrier, program, edits) if carrier is not None else None
    if carrier is None and not functions:
        raise CannotRewrite(f"`{intent.name}` is read in a method or lambda that the child comes to by another way")
    through_functions(intent, functions, attribute, program, edits)


def _mentions(cls: ClassValue, program: Program, words: set[str]) -> bool:
    item = program.module(cls.module.path).item_of(cls.piece)
    return item is None or not item.identifiers.isdisjoint(words)


def check_bound(intent: PassGlobal) -> None:
    """Raises CannotRewrite if the main program has not bound the name yet where a process is made or a task sent."""
    entry = intent.entry
    sent = entry.carrier or entry.function.owner or entry.function
    is_of_main = sent.name in entry.known and entry.function.module.path == intent.place.path == entry.crossing.path
    if is_of_main and intent.root not in entry.known:
        where = "the process is made" if entry.kind is Kind.START else "the task is sent"
        raise CannotRewrite(f"`{intent.name}` is not bound yet where {where}")


def _leads_from_the_module(intent: PassGlobal, program: Program) -> bool:
    """Whether it is a module-level name, or an attribute of one."""
    parts = intent.name.split(".")
    is_short = len(parts) <= 2 and all(part.isidentifier() for part in parts)
    return is_short and (len(parts) == 1 or bool(births(program.module(intent.place.path), intent.root)))
