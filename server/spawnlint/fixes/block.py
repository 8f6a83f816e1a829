"""Neighbouring top-level statements as a LibCST tree: nodes found by their place, changes made minimal edits."""

from __future__ import annotations

import difflib
import re
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

import libcst as cst
from libcst.metadata import CodeRange, MetadataWrapper, PositionProvider

from spawnlint.hazards import Edit, Location
from spawnlint.program.module import Item, Module, Place
from spawnlint.program.program import Program
from spawnlint.syntax.tree import nesting

T = TypeVar("T")
Change = Callable[[cst.CSTNode], cst.CSTNode | cst.RemovalSentinel | cst.FlattenSentinel[cst.BaseStatement]]
_DEEPEST = 100
"""LibCST's native parser recurses; beyond a few thousand levels it would take the whole process with it."""
_STACK = 256 * 1024 * 1024


class CannotRewrite(Exception):  # noqa: N818 - an outcome, not an error
    """This place cannot be rewritten; the text says why, as a user should read it."""


class Block:
    """Top-level statements that are about to be rewritten, most often one. Offsets are code points from their start."""

    def __init__(self, module: Module, *items: Item) -> None:
        """Parse them. Raises CannotRewrite if they do not parse or would not survive the round trip."""
        self._module = module
        self._pieces = tuple(piece for item in items for piece in item.pieces)
        self._start = module.document.start_of(items[0].head)
        self.text = "".join(piece.text for piece in self._pieces)
        if max(nesting(piece.text) for piece in self._pieces) > _DEEPEST:
            raise CannotRewrite("the code around it is nested too deeply to be rewritten")
        try:
            tree = cst.parse_module(self.text)
        except (cst.ParserSyntaxError, cst.CSTValidationError) as error:
            raise CannotRewrite("the code around it does not parse") from error
        if tree.code != self.text:
            raise CannotRewrite("the code around it holds characters that rewriting would not keep")
        if _indent_of(self.text) is None:
            tree = tree.with_changes(default_indent=_indent_of(module.document.text) or tree.default_indent)
        wrapper = MetadataWrapper(tree, unsafe_skip_copy=True)
        self.tree = wrapper.module
        self._ranges: Mapping[cst.CSTNode, CodeRange] = wrapper.resolve(PositionProvider)
        self._lines = _line_starts(self.text)

    @property
    def start(self) -> int:
        """Where it begins in the document."""
        return self._start

    @property
    def blank_lines_before(self) -> int:
        """How many blank lines stand before it; as many as anyone could want at the start of the text."""
        before = self._module.document.text[: self._start]
        if not before.strip():
            return 2
        return sum(not line.strip() for line in before[len(before.rstrip()) :].splitlines()[1:])

    def offset(self, place: Place) -> int:
        """Where a place in one of its pieces begins."""
        before = self._pieces[: self._pieces.index(place.piece)]
        return sum(len(piece.text) for piece in before) + place.span[0]

    def node(self, place: Place, kind: type[T]) -> T:
        """The node of a kind at a place. Raises CannotRewrite if there is none."""
        start = self.offset(place)
        end = start + place.span[1] - place.span[0]
        for node in self._ranges:
            if isinstance(node, kind) and self.span(node) == (start, end):
                return node
        raise CannotRewrite("the code around it has an unusual form")

    def statements_of(self, item: Item) -> list[cst.SimpleStatementLine | cst.BaseCompoundStatement]:
        """The nodes of one of the statements; several if semicolons or broken pieces made it so."""
        begin = sum(len(piece.text) for piece in self._pieces[: self._pieces.index(item.head)])
        end = begin + sum(len(piece.text) for piece in item.pieces)
        return [found for found in self.tree.body if begin <= self.span(found)[0] < end]

    def nodes(self, kind: type[T]) -> Iterator[T]:
        """All nodes of a kind."""
        return (node for node in self._ranges if isinstance(node, kind))

    def expressions(self, place: Place) -> Iterator[cst.BaseExpression]:
        """All expressions within a place; what covers all of it comes before its parts."""
        start = self.offset(place)
        end = start + place.span[1] - place.span[0]
        found = (node for node in self._ranges if isinstance(node, cst.BaseExpression))
        inside = ((self.span(node), node) for node in found)
        within = [(span, node) for span, node in inside if start <= span[0] and span[1] <= end]
        return (node for _, node in sorted(within, key=lambda each: (each[0][0], -each[0][1])))

    def around(self, place: Place, kind: type[T]) -> T:
        """The innermost node of a kind around the start of a place. Raises CannotRewrite if there is none."""
        start = self.offset(place)
        found = [node for node in self.nodes(kind) if self.span(node)[0] <= start < self.span(node)[1]]
        if not found:
            raise CannotRewrite("the code around it has an unusual form")
        return min(found, key=lambda node: self.span(node)[1] - self.span(node)[0])

    def span(self, node: object) -> tuple[int, int]:
        """Start and end of a node."""
        found = self._ranges[node]  # type: ignore[index]
        start, end = found.start, found.end
        return self._lines[start.line - 1] + start.column, self._lines[end.line - 1] + end.column

    def edits(self, changes: Mapping[cst.CSTNode, Change]) -> tuple[Edit, ...]:
        """The edits that make these changes to these nodes and touch nothing else."""
        changed = self.tree.visit(_Changer(changes))
        if not isinstance(changed, cst.Module):
            raise CannotRewrite("the code around it has an unusual form")
        return tuple(
            Edit(Location(self._module.path, self._start + start, self._start + end), content)
            for start, end, content in minimal_edits(self.text, changed.code)
        )


def block_at(place: Place, program: Program) -> Block:
    """The top-level statement around a place."""
    module = program.module(place.path)
    item = module.item_of(place.piece)
    if item is None:
        raise CannotRewrite("the code around it has an unusual form")
    return Block(module, item)


class _Changer(cst.CSTTransformer):
    def __init__(self, changes: Mapping[cst.CSTNode, Change]) -> None:
        super().__init__()
        self._changes = changes

    def on_leave(self, original_node, updated_node):  # type: ignore[no-untyped-def]
        """Change a node after its children."""
        change = self._changes.get(original_node)
        return change(updated_node) if change is not None else updated_node


def minimal_edits(before: str, after: str) -> Iterator[tuple[int, int, str]]:
    """The smallest line-wise replacements from one text to another, each trimmed to what differs.

    Offsets are code points of the first text.
    """
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    starts = [0]
    for line in old:
        starts.append(starts[-1] + len(line))
    for tag, i, j, k, m in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        if tag == "replace" and j - i == m - k:
            for line, replacement, start in zip(old[i:j], new[k:m], starts[i:j], strict=True):
                yield _trimmed(line, replacement, start)
        else:
            yield _trimmed("".join(old[i:j]), "".join(new[k:m]), starts[i])


def _trimmed(old: str, new: str, start: int) -> tuple[int, int, str]:
    prefix = 0
    while prefix < min(len(old), len(new)) and old[prefix] == new[prefix]:
        prefix += 1
    suffix = 0
    while suffix < min(len(old), len(new)) - prefix and old[-1 - suffix] == new[-1 - suffix]:
        suffix += 1
    return start + prefix, start + len(old) - suffix, new[prefix : len(new) - suffix]


def _indent_of(text: str) -> str | None:
    """What a text indents a block by: the white space of its first line that follows a colon and has any, if any."""
    match = re.search(r":[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r)([ \t]+)\S", text)
    return match.group(1) if match else None


def _line_starts(text: str) -> list[int]:
    """Where LibCST begins its lines: after LF, CR LF and CR."""
    starts = [0]
    for index, character in enumerate(text):
        if character == "\n" or (character == "\r" and text[index + 1 : index + 2] != "\n"):
            starts.append(index + 1)
    return starts


def on_a_big_stack(work: Callable[[], T]) -> T:
    """Do work that may recurse deeply. Raises CannotRewrite where even a big stack is too small."""
    outcome: list[T] = []
    failure: list[BaseException] = []

    def target() -> None:
        try:
            outcome.append(work())
        except RecursionError:
            failure.append(CannotRewrite("the code around it is nested too deeply to be rewritten"))
        except BaseException as error:  # raised again in the calling thread
            failure.append(error)

    size, limit = threading.stack_size(_STACK), sys.getrecursionlimit()
    sys.setrecursionlimit(max(limit, 20_000))
    try:
        thread = threading.Thread(target=target, name="rewriting")
        thread.start()
        thread.join()
    finally:
        threading.stack_size(size)
        sys.setrecursionlimit(limit)
    if failure:
        raise failure[0]
    return outcome[0]
