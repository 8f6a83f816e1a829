"""The state of a process begins with all that it has, among it what `multiprocessing` needs."""

from __future__ import annotations

import libcst as cst

from spawnlint.fixes.block import CannotRewrite
from spawnlint.fixes.members import functions_in
from spawnlint.fixes.rewriting import Rewriting
from spawnlint.hazards import Applicability, Fix
from spawnlint.program.module import facts
from spawnlint.program.program import Program
from spawnlint.rules.remedies import KeepProcessState


def title(_intent: KeepProcessState) -> str:
    """What the fix does, in the user's names."""
    return "Begin the state with `self.__dict__`"


def process_state(intent: KeepProcessState, program: Program) -> Fix:
    """The fix. Raises CannotRewrite with the reason where it does not apply.

    Unsafe, since what was left out on purpose goes along too.
    """
    place = intent.failure.place
    function = next((each for each in functions_in(facts(place.piece).body) if _encloses(each.span, place.span)), None)
    if function is None or not function.params:
        raise CannotRewrite("the state is not made in a method")
    own = cst.Attribute(cst.Name(function.params[0].name), cst.Name("__dict__"))
    rewriting = Rewriting(program)
    block, changes = rewriting.block(place)
    node = next(block.expressions(place))
    changes[node] = lambda updated: _with_own(updated, own)
    return Fix(title(intent), Applicability.UNSAFE, rewriting.done())


def _encloses(outer: tuple[int, int], inner: tuple[int, int]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _with_own(node: cst.CSTNode, own: cst.Attribute) -> cst.CSTNode:
    match node:
        case cst.Dict(elements=[]):
            return cst.Call(cst.Attribute(own, cst.Name("copy")))
        case cst.Dict(elements=elements):
            comma = cst.Comma(whitespace_after=cst.SimpleWhitespace(" "))
            return node.with_changes(elements=[cst.StarredDictElement(own, comma=comma), *elements])
        case cst.Call(func=cst.Name(value="dict"), args=args) if not any(arg.keyword is None for arg in args):
            comma = cst.Comma(whitespace_after=cst.SimpleWhitespace(" "))
            first = cst.Arg(own, comma=comma if args else cst.MaybeSentinel.DEFAULT)
            return node.with_changes(args=[first, *args])
        case _:
            raise CannotRewrite("the state is made in an unusual way")
