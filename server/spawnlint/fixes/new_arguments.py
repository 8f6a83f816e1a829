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
    kept = kept_parameters(constructor, target.id if isinstance(target, n.Name) else "")
    params = [param for param in methods[0].params[1:] if param.default is None]
    for param in params:
        if param.name not in kept or param.kind.startswith("var_"):
            raise CannotRewrite(f"`__new__` does not keep `{param.name}` in an attribute")
    positional = [f"self.{kept[param.name]}" for param in params if param.kind != "keyword_only"]
    by_name = [f'"{param.name}": self.{kept[param.name]}' for param in params if param.kind == "keyword_only"]
    given = f"({', '.join(positional)}{',' if len(positional) == 1 else ''})"
    name, value = ("__getnewargs_ex__", f"{given}, {{{', '.join(by_name)}}}") if by_name else ("__getnewargs__", given)
    method = cst.parse_statement(f"def {name}(self):\n    return {value}\n")
    changes[owner] = lambda updated: with_members(updated, [method])
    return Fix(title(intent), Applicability.SAFE, rewriting.done())
