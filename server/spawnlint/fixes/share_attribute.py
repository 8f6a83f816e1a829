"""An attribute that a child sets is kept by a manager, and read there by the parent."""

from __future__ import annotations

import re

import libcst as cst

from spawnlint.fixes.block import CannotRewrite
from spawnlint.fixes.rewriting import Rewriting
from spawnlint.fixes.shape import is_docstring
from spawnlint.fixes.statements import statement_around
from spawnlint.hazards import Applicability, Fix
from spawnlint.program.program import Program
from spawnlint.rules.divergence_intents import ShareAttribute

_PLACE = "shared"


def title(intent: ShareAttribute) -> str:
    """What the fix does, in the user's names."""
    return f"Keep `{intent.found.name}` in a manager, where parent and child have it in common"


def share_attribute(intent: ShareAttribute, program: Program) -> Fix:
    """The fix: unsafe, since a process of its own then stands behind every use. Raises CannotRewrite otherwise.

    The attribute becomes a property, so that nothing that reads or sets it has to change.
    """
    found = intent.found
    attribute = found.name.rpartition(".")[2]
    if not re.match(rf"\w+\.{attribute}\s*[^\w\s.(\[]*=", found.place.piece.text[slice(*found.place.span)]):
        raise CannotRewrite(f"`{attribute}` is changed in place: return what the child finds")
    edits = Rewriting(program)
    block, changes = edits.block(found.place)
    owner = block.around(found.place, cst.ClassDef)
    init = next((s for s in owner.body.body if isinstance(s, cst.FunctionDef) and s.name.value == "__init__"), None)
    if init is None or not isinstance(init.body, cst.IndentedBlock) or not init.params.params:
        raise CannotRewrite(f"`{owner.name.value}` has no `__init__` of its own")
    is_shared = any(_makes_shared(statement) for statement in init.body.body)
    if any(_sets(statement, attribute) for statement in owner.body.body) or (_is_used(owner) and not is_shared):
        raise CannotRewrite(f"`{attribute}` is an attribute of the class as well")
    _check_assigned(statement_around(block, found.place), attribute)
    if not is_shared:
        maker = edits.imported(found.place.path, "multiprocessing", "Manager")
        receiver = init.params.params[0].name.value
        body = list(init.body.body)
        position = next((i + 1 for i, s in enumerate(body) if _calls_super(s)), 1 if is_docstring(body) else 0)
        body.insert(position, cst.parse_statement(f"{receiver}.{_PLACE} = {maker}().Namespace()"))
        changes[init.body] = lambda updated: updated.with_changes(body=body)
    getter = f"@property\ndef {attribute}(self):\n    return self.{_PLACE}.{attribute}\n"
    setter = f"@{attribute}.setter\ndef {attribute}(self, value):\n    self.{_PLACE}.{attribute} = value\n"
    blank = cst.EmptyLine(indent=False)
    properties = [cst.parse_statement(text).with_changes(leading_lines=[blank]) for text in (getter, setter)]
    changes[init] = lambda updated: cst.FlattenSentinel([updated, *properties])  # type: ignore[list-item]
    return Fix(title(intent), Applicability.UNSAFE, edits.done())


def _check_assigned(statement: cst.CSTNode, attribute: str) -> None:
    """What a manager keeps has to be given to it: what is changed in place is only a copy of that."""
    for small in getattr(statement, "body", ()) if isinstance(statement, cst.SimpleStatementLine) else ():
        targets = (
            [target.target for target in small.targets]
            if isinstance(small, cst.Assign)
            else [getattr(small, "target", None)]
        )
        for target in targets:
            parts = [element.value for element in target.elements] if isinstance(target, cst.Tuple) else [target]
            if any(isinstance(part, cst.Attribute) and part.attr.value == attribute for part in parts):
                return
    raise CannotRewrite(f"`{attribute}` is not assigned there, but changed in place")


def _sets(statement: object, attribute: str) -> bool:
    """Whether a statement of the class body binds the name."""
    match statement:
        case cst.FunctionDef(name=cst.Name(value=name)):
            return name == attribute
        case cst.SimpleStatementLine(body=[cst.Assign(targets=[cst.AssignTarget(target=cst.Name(value=name))])]):
            return name == attribute
        case _:
            return False


def _is_used(owner: cst.ClassDef) -> bool:
    return f".{_PLACE}" in cst.Module([]).code_for_node(owner)


def _makes_shared(statement: cst.BaseStatement) -> bool:
    """Whether a statement is the one that this fix has written for another attribute."""
    text = cst.Module([]).code_for_node(statement)
    return f".{_PLACE} = " in text and text.rstrip().endswith("Manager().Namespace()")


def _calls_super(statement: object) -> bool:
    return isinstance(statement, cst.SimpleStatementLine) and "__init__(" in cst.Module([]).code_for_node(statement)
