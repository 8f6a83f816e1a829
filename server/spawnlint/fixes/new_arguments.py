"""A class whose `__new__` needs arguments says by `__getnewargs__` which ones an object was made with."""

from __future__ import annotations

import libcst as cst

from spawnlint.facts import nodes as n
from spawnlint.fixes.block import CannotRewrite
from spawnlint.fixes.members import Method, functions_in, kept_parameters
from spawnlint.fixes.rewriting import Rewriting
from spawnlint.fixes.shape import with_members
from spawnlint.hazards import Applicability, Fix
from spawnlint.program.module import facts
from spawnlint.program.program import Program
from spawnlint.rules.remedies import GiveNewArguments

_BUILT_INS = {"str": "__str__", "bytes": "__bytes__", "int": "__int__", "float": "__float__", "tuple": "__iter__"}
"""Bases whose value an object is made of, and the method that would make another value of it."""


def title(_intent: GiveNewArguments) -> str:
    """What the fix does, in the user's names."""
    return "Say what `__new__` is to be given (`__getnewargs__`)"


def new_arguments(intent: GiveNewArguments, program: Program) -> Fix:
    """The fix, which is safe. Raises CannotRewrite with the reason where it does not apply."""
    place = intent.failure.place
    rewriting = Rewriting(program)
    block, changes = rewriting.block(place)
    owner = block.around(place, cst.ClassDef)
    methods = [stmt for stmt in functions_in(facts(place.piece).body) if stmt.name_span == place.span]
    if not methods or methods[0].name != "__new__":
        raise CannotRewrite("the class has no `__new__` of its own")
    constructor = Method(methods[0], place.piece, place.path)
    made = next((stmt for stmt in methods[0].body if isinstance(stmt, n.Assign)), None)
    target = made.targets[0] if made is not None else None
    receiver = target.id if isinstance(target, n.Name) else ""
    kept = {name: f"self.{attribute}" for name, attribute in kept_parameters(constructor, receiver).items()}
    kept |= _own_value(made, owner)
    params = [param for param in methods[0].params[1:] if param.default is None]
    for param in params:
        if param.name not in kept or param.kind.startswith("var_"):
            raise CannotRewrite(f"`__new__` does not keep `{param.name}` in an attribute")
    positional = [kept[param.name] for param in params if param.kind != "keyword_only"]
    by_name = [f'"{param.name}": {kept[param.name]}' for param in params if param.kind == "keyword_only"]
    given = f"({', '.join(positional)}{',' if len(positional) == 1 else ''})"
    name, value = ("__getnewargs_ex__", f"{given}, {{{', '.join(by_name)}}}") if by_name else ("__getnewargs__", given)
    method = cst.parse_statement(f"def {name}(self):\n    return {value}\n")
    changes[owner] = lambda updated: with_members(updated, [method])
    return Fix(title(intent), Applicability.SAFE, rewriting.done())


def _own_value(made: n.Assign | None, owner: cst.ClassDef) -> dict[str, str]:
    """The parameter that becomes the value of an object of a built-in base, and how to get that value back."""
    bases = [base.value.value for base in owner.bases if isinstance(base.value, cst.Name)]
    defined = {stmt.name.value for stmt in owner.body.body if isinstance(stmt, cst.FunctionDef)}
    match made:
        case n.Assign(value=n.Call(func=n.Attribute(attr="__new__"), args=(_, n.Argument(value=n.Name(id=name))))):
            found = [base for base in bases if base in _BUILT_INS and _BUILT_INS[base] not in defined]
            return {name: f"{found[0]}(self)"} if len(bases) == 1 and found else {}
        case _:
            return {}
