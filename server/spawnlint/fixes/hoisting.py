"""Definitions put above the top-level statement they were taken from, and names for them."""

from __future__ import annotations

import builtins
import re

import libcst as cst

from spawnlint.fixes.block import Block
from spawnlint.hazards import Edit, Location
from spawnlint.program.births import births
from spawnlint.program.module import Module

_COMMENTS_ABOVE = re.compile(r"(?:^#[^\r\n]*(?:\r\n|\r|\n))+\Z", re.MULTILINE)


def hoist(module: Module, block: Block, definitions: list[cst.BaseStatement]) -> Edit:
    """The insertion of definitions above a block and the comments that belong to it, two blank lines apart."""
    text = module.document.text
    start = block.start
    comments = _COMMENTS_ABOVE.search(text, 0, start)
    if comments is not None and comments.start() > 0:
        start = comments.start()
    newline = block.tree.default_newline
    before = text[:start]
    blank = len(re.findall(r"\r\n|\r|\n", before[len(before.rstrip()) :])) - 1
    missing = max(0, 2 - blank) if before.strip() else 0
    written = (newline * 2).join(block.tree.code_for_node(definition) for definition in definitions)
    return Edit(Location(module.path, start, start), newline * missing + written + newline * 2)


def free_name(module: Module, wanted: str, *, other: bool = False) -> str:
    """A name for a definition at module level: the one wanted if it is free there (and no `other` is asked for)."""
    if not other and not hasattr(builtins, wanted) and not births(module, wanted):
        return wanted
    taken = set(re.findall(r"\w+", module.document.text))
    base = f"_{wanted.strip('_') or 'function'}"
    return next(name for name in (base, *(f"{base}_{number}" for number in range(2, 1000))) if name not in taken)
