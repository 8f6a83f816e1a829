"""A class that was defined in a function is given what its methods take from there, by its constructor."""

from __future__ import annotations

from collections.abc import Sequence

import libcst as cst

from spawnlint.fixes.block import Block, CannotRewrite, Change
from spawnlint.fixes.constructors import constructor, free_attribute, reads, taking, with_first_method


def keep_captures(
    block: Block, owner: cst.ClassDef, names: Sequence[str], changes: dict[cst.CSTNode, Change], *, plain: bool
) -> None:
    """`__init__` takes these names and keeps them, and the methods read the attributes.

    `plain` says that nothing else is passed to it. Raises CannotRewrite if the class has no ordinary constructor.
    """
    if owner.decorators:
        raise CannotRewrite(f"the decorator of `{owner.name.value}` may write its constructor")
    kept = {name: free_attribute(name, owner) for name in names}
    for name, attribute in kept.items():
        for read, receiver in reads(block, owner, name):
            new = cst.Attribute(cst.Name(receiver), cst.Name(attribute), lpar=read.lpar, rpar=read.rpar)
            changes[read] = lambda _, new=new: new  # type: ignore[misc]
    existing = next((s for s in owner.body.body if isinstance(s, cst.FunctionDef) and s.name.value == "__init__"), None)
    if existing is None:
        made = constructor(kept, plain=plain, by_name=True)
        changes[owner] = lambda updated: with_first_method(updated, made)
        return
    if existing.decorators or not existing.params.params:
        raise CannotRewrite(f"`{owner.name.value}` has a constructor of an unusual form")
    changes[existing] = lambda updated: taking(updated, kept, by_name=True)
