"""The changes of one fix, over blocks and modules: each block is parsed once, each import added once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

import libcst as cst

from spawnlint.fixes.block import Block, CannotRewrite, Change
from spawnlint.fixes.hoisting import hoist
from spawnlint.fixes.imports import callable_name, import_edit, import_line
from spawnlint.hazards import Edit, Location
from spawnlint.program.module import Item, Module, Place
from spawnlint.program.program import Program


class Rewriting:
    """Changes collected by block, and the imports they need."""

    def __init__(self, program: Program) -> None:
        """Start with no change."""
        self._program = program
        self._blocks: dict[Item, Block] = {}
        self._changes: dict[Item, dict[cst.CSTNode, Change]] = defaultdict(dict)
        self._modules: dict[str, Module] = {}
        self._imports: dict[tuple[str, str], Edit] = {}
        self._hoisted: dict[Item, list[cst.BaseStatement]] = defaultdict(list)

    def module(self, path: str) -> Module:
        """The module of a path, always the same one."""
        return self._modules.setdefault(path, self._program.module(path))

    def block(self, place: Place) -> tuple[Block, dict[cst.CSTNode, Change]]:
        """The block around a place, and the changes to it so far, to be added to."""
        module = self.module(place.path)
        item = module.item_of(place.piece)
        if item is None:
            raise CannotRewrite("the code around it has an unusual form")
        if item not in self._blocks:
            self._blocks[item] = Block(module, item)
        return self._blocks[item], self._changes[item]

    def imported(self, path: str, package: str, name: str) -> str:
        """How the module of a path writes `package.name`; the package is imported there if it is not yet."""
        module = self.module(path)
        written, missing = callable_name(module, package, name)
        if missing:
            self._imports[path, package] = import_edit(module, package)
        return written

    def imported_module(self, path: str, package: str) -> str:
        """How the module of a path writes a package, which is imported there if it is not yet."""
        return self.imported(path, package, "").rstrip(".")

    def import_line(self, path: str, line: str) -> None:
        """Add an import statement to the module of a path."""
        self._imports[path, line] = import_line(self.module(path), line)

    def hoist(self, place: Place, definition: cst.BaseStatement) -> None:
        """Put a definition above the block around a place; to be called no later than while the edits are made."""
        item = self.module(place.path).item_of(place.piece)
        if item is not None:
            self._hoisted[item].append(definition)

    def done(self) -> tuple[Edit, ...]:
        """The edits of all blocks and imports; two insertions at one place are one edit, imports first."""
        edits = [edit for item, block in self._blocks.items() for edit in block.edits(self._changes[item])]
        above = [
            hoist(self.module(item.path), self._blocks[item], definitions)
            for item, definitions in self._hoisted.items()
        ]
        return tuple(_merged([*self._imports.values(), *above, *edits]))


def _merged(edits: Iterable[Edit]) -> Iterator[Edit]:
    edits = list(edits)
    inserted: dict[Location, str] = {}
    for edit in edits:
        if edit.location.start == edit.location.end:
            inserted[edit.location] = inserted.get(edit.location, "") + edit.content
    for edit in edits:
        place = edit.location
        if place.start != place.end:
            yield Edit(place, inserted.pop(Location(place.path, place.start, place.start), "") + edit.content)
    yield from (Edit(place, content) for place, content in inserted.items())
