"""Imports that a fix needs: found if they are there, else one more line at the right place."""

from __future__ import annotations

import re

from spawnlint.facts import nodes as n
from spawnlint.hazards import Edit, Location
from spawnlint.program.module import Module, facts


def callable_name(module: Module, package: str, name: str) -> tuple[str, bool]:
    """How a module can call `package.name`, and whether it must import the package first."""
    for item in module.items:
        for stmt in facts(item.head).body:
            match stmt:
                case n.Import(names=names):
                    for imported in names:
                        if imported.name == package:
                            return f"{imported.alias or package}.{name}", False
                case n.ImportFrom(module=source, names=names) if source == package:
                    for imported in names:
                        if imported.name == name:
                            return imported.alias or name, False
                case _:
                    pass
    return f"{package}.{name}", True


def import_edit(module: Module, package: str) -> Edit:
    """`import package` where imports belong."""
    return import_line(module, f"import {package}")


def import_line(module: Module, line: str) -> Edit:
    """An import before the first one, behind the docstring and `from __future__` imports."""
    offset = 0
    for item in module.items:
        body = facts(item.head).body
        start = module.document.start_of(item.head)
        is_docstring = isinstance(body[0], n.Evaluate) and isinstance(body[0].value, n.Constant) if body else False
        is_future = isinstance(body[0], n.ImportFrom) and body[0].module == "__future__" if body else False
        if not is_docstring and not is_future:
            offset = start + (body[0].span[0] if body else 0)
            break
    text = module.document.text
    newline = match.group() if (match := re.search(r"\r\n|\n|\r", text)) else "\n"
    return Edit(Location(module.path, offset, offset), f"{line}{newline}")
