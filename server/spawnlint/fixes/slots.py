"""Objects without a `__dict__`: what they are pickled as once one of their slots is left out."""

from __future__ import annotations

from collections.abc import Sequence

import libcst as cst

from spawnlint.facts import nodes as n
from spawnlint.fixes.block import CannotRewrite
from spawnlint.fixes.members import Members
from spawnlint.program.module import class_body
from spawnlint.program.program import Program

SET_SLOTS = """\
def __setstate__(self, state):
    for name, value in state.items():
        setattr(self, name, value)
"""


def slots_of(members: Members, program: Program) -> list[str]:
    """The slots of a class. Raises CannotRewrite if they are not all written there: it has bases or heirs, or a dict too."""
    cls = members.cls
    if any(not (isinstance(base, n.Name) and base.id == "object") for base in cls.node.bases):
        raise CannotRewrite(f"`{cls.name}` has `__slots__` and bases, which may have others")
    if any(members.is_base_in(program.module(path)) for path in program.paths):
        raise CannotRewrite(f"`{cls.name}` has `__slots__`, and classes that derive from it may have others")
    for _, body, _ in class_body(cls.node, cls.piece, cls.item):
        for stmt in body:
            match stmt:
                case n.Assign(targets=(n.Name(id="__slots__"),), value=n.Display(items=items)):
                    names = [item.value for item in items if isinstance(item, n.Constant)]
                    found = [name for name in names if isinstance(name, str)]
                    if len(found) == len(items) and not {"__dict__", "__weakref__"} & set(found):
                        return found
                case _:
                    pass
    raise CannotRewrite(f"`{cls.name}` has `__slots__` that are not written out")


def state_of_slots(names: Sequence[str]) -> cst.BaseStatement:
    """A `__getstate__` that gives the slots that have a value."""
    written = "".join(f'"{name}", ' for name in names).rstrip(" " if len(names) == 1 else ", ")
    return cst.parse_statement(
        "def __getstate__(self):\n"
        f"    return {{name: getattr(self, name) for name in ({written}) if hasattr(self, name)}}\n"
    )
