"""The layers import downwards only, each library has one layer that knows it, and the middle does no input or output."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "server" / "spawnlint"

LAYERS = (
    {"__main__"},
    {"cli"},
    {"lsp"},
    {"api"},
    {"reports", "workspace"},
    {"engine"},
    {"passages"},
    {"suppress"},
    {"selection"},
    {"fixes"},
    {"analysis"},
    {"config"},
    {"baseline"},
    {"rules"},
    {"boundary"},
    {"program"},
    {"facts", "directives"},
    {"syntax"},
    {"hazards", "knowledge", "toml_text"},
    {"__init__"},
)
"""From the top down; a layer imports from those below it, never from one beside it."""

LIBRARIES = {
    "click": {"cli", "reports"},
    "libcst": {"fixes"},
    "lsprotocol": {"lsp"},
    "pathspec": {"workspace"},
    "pygls": {"lsp"},
    "tomli": {"toml_text"},
    "tomllib": {"toml_text"},
    "tree_sitter": {"syntax"},
    "tree_sitter_python": {"syntax"},
}
"""The third-party packages and the layers that may know them."""

FRONT_DOOR = ("__init__", "api")
"""The one import upwards: `spawnlint.check` is found when it is asked for."""

OUTSIDE = {"__main__", "api", "cli", "lsp", "workspace", "config"}
"""The layers that may read, write, and ask the system."""

IO_MODULES = {"glob", "io", "os", "pathlib", "shutil", "socket", "sqlite3", "subprocess", "tempfile", "urllib"}
PURE_NAMES = {"PurePath", "PurePosixPath", "PureWindowsPath", "quote"}
IO_CALLS = {"open", "print", "input", "exec", "eval", "__import__", "compile"}


@dataclass(frozen=True)
class Import:
    layer: str
    module: str
    name: str | None
    place: str


FILES = sorted(path for path in PACKAGE.rglob("*.py"))


def _layer(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def _imports(path: Path) -> Iterator[Import]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        place = f"{path.relative_to(PACKAGE)}:{getattr(node, 'lineno', 0)}"
        if isinstance(node, ast.Import):
            yield from (Import(_layer(path), alias.name, None, place) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{place}: relative import"
            assert node.module
            yield from (Import(_layer(path), node.module, alias.name, place) for alias in node.names)


def _target(import_: Import) -> str | None:
    """The layer an import reaches, or None for another package."""
    parts = import_.module.split(".")
    if parts[0] != "spawnlint":
        return None
    if len(parts) > 1:
        return parts[1]
    return import_.name if import_.name in set().union(*LAYERS) else "__init__"


IMPORTS = [import_ for path in FILES for import_ in _imports(path)]
RANK = {layer: rank for rank, layers in enumerate(LAYERS) for layer in layers}


def test_every_layer_is_known() -> None:
    assert {_layer(path) for path in FILES} <= RANK.keys()
    assert len(IMPORTS) > 100


def test_imports_go_down() -> None:
    wrong = [
        f"{import_.place}: {import_.layer} imports {target}"
        for import_ in IMPORTS
        if (target := _target(import_)) is not None
        and (import_.layer, target) != FRONT_DOOR
        and target != import_.layer
        and RANK[target] <= RANK[import_.layer]
    ]
    assert wrong == []


def test_libraries_are_known_to_their_layers_only() -> None:
    wrong = [
        f"{import_.place}: {import_.layer} imports {top}"
        for import_ in IMPORTS
        if (top := import_.module.partition(".")[0]) not in {*sys.stdlib_module_names, "spawnlint"}
        and import_.layer not in LIBRARIES.get(top, set())
    ]
    assert wrong == []


def test_the_middle_does_no_input_or_output() -> None:
    modules = [
        f"{import_.place}: {import_.layer} imports {import_.module}"
        for import_ in IMPORTS
        if import_.layer not in OUTSIDE
        and import_.module.partition(".")[0] in IO_MODULES
        and import_.name not in PURE_NAMES
    ]
    calls = [
        f"{path.relative_to(PACKAGE)}:{node.lineno}: {_layer(path)} calls {node.func.id}"
        for path in FILES
        if _layer(path) not in OUTSIDE
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in IO_CALLS
    ]
    assert modules + calls == []
