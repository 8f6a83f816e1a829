"""`__getattr__` refuses the attributes that it reads itself, so that it does not call itself for ever."""

from __future__ import annotations

import libcst as cst

from spawnlint.boundary.observations import Reason
from spawnlint.facts import nodes as n
from spawnlint.fixes.block import CannotRewrite
from spawnlint.fixes.members import Method, functions_in, own_attributes
from spawnlint.fixes.rewriting import Rewriting
from spawnlint.fixes.shape import with_first_statements
from spawnlint.hazards import Applicability, Fix
from spawnlint.program.module import facts
from spawnlint.program.program import Program
from spawnlint.rules.remedies import RefuseLookup


def title(intent: RefuseLookup) -> str:
    """What the fix does, in the user's names."""
    place = intent.failure.place
    if intent.failure.reason is Reason.WRONG_ANSWER:
        return "Let `__getattr__` refuse to look up what pickle asks for"
    return f"Let `__getattr__` refuse to look up `{place.piece.text[slice(*place.span)].rpartition('.')[2]}`"


def refused_lookup(intent: RefuseLookup, program: Program) -> Fix:
    """The fix, which is safe: such a lookup never came to an end. Raises CannotRewrite where it does not apply."""
    place = intent.failure.place
    function = next((each for each in functions_in(facts(place.piece).body) if _encloses(each, place.span)), None)
    if function is None or len(function.params) != 2:
        raise CannotRewrite("`__getattr__` has an unusual form")
    culprit = place.piece.text[slice(*place.span)].rpartition(".")[2]
    method = Method(function, place.piece, place.path)
    is_answer = intent.failure.reason is Reason.WRONG_ANSWER
    if not is_answer and culprit not in {attribute.attr for attribute in own_attributes(method)}:
        raise CannotRewrite("`__getattr__` has an unusual form")
    rewriting = Rewriting(program)
    block, changes = rewriting.block(place)
    definition = block.around(method.place, cst.FunctionDef)
    name = function.params[1].name
    test = f'{name}.startswith("__")' if is_answer else f'{name} == "{culprit}"'
    refusal = cst.parse_statement(f"if {test}:\n    raise AttributeError({name})\n")
    changes[definition] = lambda updated: _refusing(updated, refusal)
    return Fix(title(intent), Applicability.SAFE, rewriting.done())


def _encloses(function: n.Function, span: n.Span) -> bool:
    return function.name == "__getattr__" and function.span[0] <= span[0] < function.span[1]


def _refusing(node: cst.CSTNode, refusal: cst.BaseStatement) -> cst.CSTNode:
    made = with_first_statements(node, [refusal]) if isinstance(node, cst.FunctionDef) else None
    if made is None:
        raise CannotRewrite("`__getattr__` stands on one line")
    return made
