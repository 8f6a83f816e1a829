"""Modules that teach pickle a type when they are imported: whether a program may import one."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from spawnlint.program.imports import imports_of

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine

_BY_WAY_OF = {"multiprocessing.managers": re.compile(r"(?i)manager|logging\.config|import_module|__import__")}
"""For such a module, what a text has that may import it: a managers' process, or an import that is not followed."""


def may_be_imported(machine: Machine, teacher: str) -> bool:
    """Whether a process of this program may have imported a module; a package that is not read may import anything."""
    by_way_of = _BY_WAY_OF.get(teacher)
    if by_way_of is None:
        return True
    program = machine.run.program
    for path in dict.fromkeys((*machine.run.reach.paths, *machine.run.modules)):
        machine.run.modules.add(path)
        text = program.document(path).text
        if by_way_of.search(text):
            return True
        for each in imports_of(text):
            is_known = each.dots or each.module.partition(".")[0] in sys.stdlib_module_names
            if not is_known and program.find(each.module) is None:
                return True
    return False
