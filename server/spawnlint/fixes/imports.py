"""Imports that a fix needs: found if they are there, else one more line at the right place."""

from __future__ import annotations

import re
import sys

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
    """An import in its place among those of the standard library that begin the module, or before all others.

    A module of the project comes behind the last of the imports that begin the module.
    """
    first, block = _beginning(module)
    text = module.document.text
    newline = match.group() if (match := re.search(r"\r\n|\n|\r", text)) else "\n"
    name = re.split(r"[\s.]+", line)[1]
    if name in sys.stdlib_module_names:
        block = [(stmt, span) for stmt, span in block if _is_like(stmt, line)]
        later = next((span[0] for stmt, span in block if _name_of(stmt) > name), None)
        if later is not None:
            return Edit(Location(module.path, later, later), f"{line}{newline}")
    if not block:
        return Edit(Location(module.path, first, first), f"{line}{newline}")
    end = re.compile(r"[^\r\n]*").match(text, block[-1][1][1])
    behind = end.end() if end is not None else first
    return Edit(Location(module.path, behind, behind), f"{newline}{line}")


def _beginning(module: Module) -> tuple[int, list[tuple[n.Import | n.ImportFrom, tuple[int, int]]]]:
    """Where a first import belongs, behind the docstring and `from __future__`, and the imports that stand there."""
    found: list[tuple[n.Import | n.ImportFrom, tuple[int, int]]] = []
    first: int | None = None
    for item in module.items:
        body = facts(item.head).body
        start = module.document.start_of(item.head)
        is_docstring = isinstance(body[0], n.Evaluate) and isinstance(body[0].value, n.Constant) if body else False
        is_future = isinstance(body[0], n.ImportFrom) and body[0].module == "__future__" if body else False
        if first is None and (is_docstring or is_future):
            continue
        if first is None:
            first = start + (body[0].span[0] if body else 0)
        if not body or not all(isinstance(stmt, n.Import | n.ImportFrom) for stmt in body):
            break
        found += [
            (stmt, (start + stmt.span[0], start + stmt.span[1]))
            for stmt in body
            if isinstance(stmt, n.Import | n.ImportFrom)
        ]
    return first or 0, found


def _is_like(stmt: n.Import | n.ImportFrom, line: str) -> bool:
    """Whether it is an import of the same form, of a module of the standard library."""
    return isinstance(stmt, n.ImportFrom) == line.startswith("from") and _name_of(stmt) in sys.stdlib_module_names


def _name_of(stmt: n.Import | n.ImportFrom) -> str:
    """The package that an import names first."""
    name = stmt.names[0].name if isinstance(stmt, n.Import) else "." * stmt.level + stmt.module
    return name.partition(".")[0]
