"""A global of the parent travels to the function in which a child begins, which binds it for all that reads it."""

from __future__ import annotations

import re
from dataclasses import replace

import libcst as cst

from spawnlint.facts import nodes as n
from spawnlint.fixes.block import CannotRewrite
from spawnlint.fixes.pass_global import check_bound
from spawnlint.fixes.pass_to_functions import through_functions, top_level_function
from spawnlint.fixes.pass_to_object import through_constructor
from spawnlint.fixes.reads import bound_by_statement
from spawnlint.fixes.rewriting import Rewriting
from spawnlint.fixes.shape import binding, with_first_statements
from spawnlint.fixes.uses import written_in
from spawnlint.hazards import Applicability, Fix
from spawnlint.knowledge.ways import Kind
from spawnlint.program.births import births
from spawnlint.program.module import Item, facts
from spawnlint.program.program import Program
from spawnlint.rules.hazard import BindInChild, PassGlobal

_RECEIVERS = ("self", "cls")


def title(intent: BindInChild) -> str:
    """What the fix does, in the user's names."""
    entry = intent.travels.entry
    carrier = entry.carrier or entry.function.owner
    receiver = carrier.name if carrier is not None else entry.function.name
    return f"Pass `{intent.travels.name}` to `{receiver}`, and bind it there"


def bind_in_child(intent: BindInChild, program: Program) -> Fix:
    """The fix: for what is read by methods, by other modules or from a class. Raises CannotRewrite otherwise.

    Safe under the same conditions as passing it all the way down.
    """
    edits = Rewriting(program)
    carry(intent, program, edits)
    is_safe = intent.travels.is_sure
    return Fix(title(intent), Applicability.SAFE if is_safe else Applicability.UNSAFE, edits.done())


def carry(intent: BindInChild, program: Program, edits: Rewriting) -> None:
    """Make the changes. Raises CannotRewrite as `bind_in_child` does."""
    travels = on_its_class(intent.travels, program)
    entry = travels.entry
    if entry.kind is not Kind.START:
        raise CannotRewrite(f"`{entry.function.name}` is no function that a process begins in")
    check_bound(travels)
    module = program.module(entry.function.module.path)
    target = written_in(module, travels, program, edits).name
    travels = replace(travels, called=_parameter(travels, entry.function.piece.text))
    carrier = entry.carrier or entry.function.owner
    if carrier is None:
        function = top_level_function(module, entry.function.place)
        if function is None:
            raise CannotRewrite(f"`{entry.function.name}` is no function of a module")
        through_functions(travels, [function], None, program, edits, binds=(module.path, target))
    else:
        attribute = through_constructor(travels, carrier, program, edits)
        block, changes = edits.block(entry.function.place)
        method = block.around(entry.function.place, cst.FunctionDef)
        receiver = method.params.params[0].name.value if method.params.params else "self"
        made = binding(target, f"{receiver}.{attribute}")
        changes[method] = lambda updated: _beginning(updated, made)


def on_its_class(travels: PassGlobal, program: Program) -> PassGlobal:
    """What a method reads as `cls.name` or `self.name` is an attribute of the class that the method belongs to."""
    if travels.root not in _RECEIVERS or births(program.module(travels.place.path), travels.root):
        return travels
    item = program.module(travels.place.path).item_of(travels.place.piece)
    attribute = travels.name.partition(".")[2]
    if item is None or item.defines is None or attribute not in _members_of(item):
        raise CannotRewrite(f"`{travels.name}` is no attribute of a class of a module")
    return replace(travels, name=f"{item.defines}.{attribute}")


def _members_of(item: Item) -> frozenset[str]:
    """What the body of a class binds; nothing for any other statement."""
    head = facts(item.head).body
    whole = [stmt for cls in head if isinstance(cls, n.Class) for stmt in cls.body]
    stmts = (stmt for piece in item.members for stmt in facts(piece).body)
    return frozenset(name for stmt in (*whole, *stmts) for name in bound_by_statement(stmt))


def _parameter(travels: PassGlobal, text: str) -> str:
    names = set(re.findall(r"\w+", text))
    plain = travels.name.rpartition(".")[2].strip("_")
    own = (plain,) if "." in travels.name else ()
    found: str | None = next(
        (each for each in (*own, f"shared_{plain}", f"{plain}_of_parent") if each not in names), None
    )
    if found is None:
        raise CannotRewrite(f"no name is left for what `{travels.entry.function.name}` is given")
    return found


def _beginning(node: cst.CSTNode, statements: list[cst.BaseStatement]) -> cst.CSTNode:
    made = with_first_statements(node, statements) if isinstance(node, cst.FunctionDef) else None
    if made is None:
        raise CannotRewrite("the function in which the child begins stands on one line")
    return made
