"""The workers of pools get a global of the parent when they start, from an initializer made for that."""

from __future__ import annotations

import libcst as cst

from spawnlint.facts import nodes as n
from spawnlint.fixes.bind_in_child import on_its_class
from spawnlint.fixes.block import CannotRewrite
from spawnlint.fixes.hoisting import free_name
from spawnlint.fixes.pass_global import check_bound
from spawnlint.fixes.references import Reference, references
from spawnlint.fixes.rewriting import Rewriting
from spawnlint.fixes.shape import binding, insert_separated
from spawnlint.fixes.uses import as_seen_from
from spawnlint.hazards import Applicability, Fix
from spawnlint.knowledge.ways import Kind
from spawnlint.program.module import Place
from spawnlint.program.program import Program
from spawnlint.rules.hazard import InitWorkers

_POOLS = ("Pool", "ProcessPoolExecutor")
_NO_SPACE = cst.AssignEqual(cst.SimpleWhitespace(""), cst.SimpleWhitespace(""))


def title(intent: InitWorkers) -> str:
    """What the fix does, in the user's names."""
    return f"Give `{intent.travels.name}` to the workers with an initializer"


def init_workers(intent: InitWorkers, program: Program) -> Fix:
    """The fix: unsafe, since it changes every pool of the module. Raises CannotRewrite where it does not apply."""
    travels = on_its_class(intent.travels, program)
    if travels.entry.kind is not Kind.TASK:
        raise CannotRewrite(f"`{travels.entry.function.name}` is no task of a pool")
    check_bound(travels)
    edits = Rewriting(program)
    pools = [found for pool in _POOLS for found in references(program, pool) if found.called is not None]
    if not pools:
        raise CannotRewrite("the pool is made by other code")
    if len({pool.place.path for pool in pools}) > 1:
        raise CannotRewrite("several modules make pools")
    module = edits.module(pools[0].place.path)
    initializer = free_name(module, f"set_{travels.parameter.strip('_').lower()}")
    for pool in pools:
        seen = as_seen_from(pool, travels, program, edits, "a pool is made")
        _initialise(pool, initializer, seen.name, edits)
    made = cst.ensure_type(cst.parse_statement(f"def {initializer}(shared):\n    pass\n"), cst.FunctionDef)
    body = made.body.with_changes(body=binding(seen.name, "shared"))
    edits.hoist(
        min((pool.place for pool in pools), key=lambda place: _offset(place, edits)), made.with_changes(body=body)
    )
    return Fix(title(intent), Applicability.UNSAFE, edits.done())


def _offset(place: Place, edits: Rewriting) -> int:
    return edits.module(place.path).document.start_of(place.piece) + place.span[0]


def _initialise(pool: Reference, initializer: str, name: str, edits: Rewriting) -> None:
    call = pool.called
    if call is None or any(argument.star or argument.name == "initializer" for argument in call.args):
        raise CannotRewrite("the pool has an initializer of its own")
    position = 1 if isinstance(call.func, n.Name | n.Attribute) and _last_name(call.func) == "Pool" else 2
    if sum(argument.name is None for argument in call.args) > position:
        raise CannotRewrite("the pool has an initializer of its own")
    block, changes = edits.block(pool.place)
    node = block.node(Place(pool.place.path, pool.place.piece, call.span), cst.Call)

    def change(updated: cst.CSTNode) -> cst.CSTNode:
        args = list(cst.ensure_type(updated, cst.Call).args)
        for keyword, value in (("initializer", initializer), ("initargs", f"({name},)")):
            new = cst.Arg(cst.parse_expression(value), keyword=cst.Name(keyword), equal=_NO_SPACE)
            args = insert_separated(args, len(args), new)
        return updated.with_changes(args=args)

    changes[node] = change


def _last_name(callee: n.Name | n.Attribute) -> str:
    return callee.id if isinstance(callee, n.Name) else callee.attr
