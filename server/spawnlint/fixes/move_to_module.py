"""A function or class of a notebook moves, with what it uses, to a new module beside it, which a child can import."""

from __future__ import annotations

import builtins
import re
from pathlib import PurePath

from spawnlint.boundary.interpreter.values import ClassValue, Function
from spawnlint.facts import nodes as n
from spawnlint.fixes.block import CannotRewrite
from spawnlint.fixes.reads import bound_by, reads_of
from spawnlint.hazards import Applicability, Edit, Fix, Location
from spawnlint.program.module import Item, Module, facts
from spawnlint.program.program import Program
from spawnlint.rules.remedies import MoveToModule

_GLOBAL = re.compile(r"^[ \t]+global[ \t]", re.MULTILINE)


def title(intent: MoveToModule) -> str:
    """What the fix does, in the user's names."""
    culprit = intent.failure.culprit
    name = culprit.name if isinstance(culprit, Function | ClassValue) else "it"
    return f"Move `{name}` to a new module, `{_new_path(intent.crossing.main).name}`"


def move_to_module(intent: MoveToModule, program: Program) -> Fix:
    """The fix, which is unsafe since it makes a file. Raises CannotRewrite where a module cannot hold the definition."""
    culprit, path = intent.failure.culprit, intent.crossing.main
    if not isinstance(culprit, Function | ClassValue) or culprit.owner is not None or culprit.frame is not None:
        raise CannotRewrite("it is not defined at the top level of a cell")
    target = _new_path(path)
    if not PurePath(path).is_absolute():
        raise CannotRewrite("the notebook is in no directory yet: save it first")
    if program.sources.has(str(target)):
        raise CannotRewrite(f"`{target.name}` is there already")
    module = program.module(path)
    moved, imports = _needed(module, culprit.name)
    texts = [_text(module, item) for item in moved]
    content = "\n\n\n".join((*(["\n".join(imports)] if imports else []), *texts)) + "\n"
    line = f"from {target.stem} import {', '.join(sorted(item.defines or '' for item in moved))}"
    spans = [_span(module, item) for item in moved]
    edits = [Edit(Location(path, *span), "" if number else line) for number, span in enumerate(spans)]
    return Fix(title(intent), Applicability.UNSAFE, (*edits, Edit(Location(str(target), 0, 0), content)))


def _new_path(notebook: str) -> PurePath:
    """The module beside a notebook, named after it."""
    stem = re.sub(r"\W", "_", PurePath(notebook).stem)
    stem = stem if stem.isidentifier() else f"notebook_{stem}"
    return PurePath(notebook).with_name(f"{stem}_functions.py")


def _needed(module: Module, name: str) -> tuple[list[Item], list[str]]:
    """The definitions that a name leads to, in the order of the text, and the imports that they use."""
    wanted: dict[str, Item] = {}
    imports: dict[str, None] = {}
    todo = [name]
    for each in todo:
        if each in wanted:
            continue
        found = [item for item in module.items if each in bound_by(item)]
        if len(found) > 1:
            raise CannotRewrite(f"the notebook binds `{each}` several times")
        if not found:
            if not hasattr(builtins, each):
                raise CannotRewrite(f"it uses `{each}`, and what that is is not known")
            continue
        (item,) = found
        body = facts(item.head).body
        if item.defines:
            _check(item)
            wanted[each] = item
            reads = reads_of(item)
            todo += sorted(reads.at_once | reads.later)
        elif body and all(isinstance(stmt, n.Import | n.ImportFrom) for stmt in body):
            imports[item.head.text.strip()] = None
        else:
            raise CannotRewrite(f"it uses `{each}`, which the notebook sets")
    return sorted(wanted.values(), key=lambda item: module.items.index(item)), list(imports)


def _check(item: Item) -> None:
    if any(facts(piece).broken for piece in item.pieces):
        raise CannotRewrite(f"`{item.defines}` does not parse")
    if any(_GLOBAL.search(piece.text) for piece in item.pieces):
        raise CannotRewrite(f"`{item.defines}` sets a variable of the notebook")


def _span(module: Module, item: Item) -> tuple[int, int]:
    """Where a definition stands, its decorators included, without what stands before or after it in its cell."""
    (stmt,) = facts(item.head).body
    head = module.document.start_of(item.head)
    decorators = stmt.decorators if isinstance(stmt, n.Function | n.Class) else ()
    begins = [item.head.text.rindex("@", 0, each.span[0]) for each in decorators]
    end = head + len("".join(piece.text for piece in item.pieces).rstrip())
    return head + min((stmt.span[0], *begins)), end


def _text(module: Module, item: Item) -> str:
    start, end = _span(module, item)
    return module.document.text[start:end]
