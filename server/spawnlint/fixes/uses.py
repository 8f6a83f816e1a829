"""What one module has of another: the uses of its functions and classes, and how its globals are written there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spawnlint.facts import nodes as n
from spawnlint.facts.walk import nodes_in
from spawnlint.fixes.block import CannotRewrite
from spawnlint.fixes.reads import bound_by_statement
from spawnlint.fixes.references import Reference, references
from spawnlint.fixes.rewriting import Rewriting
from spawnlint.program.births import births
from spawnlint.program.module import Module, facts
from spawnlint.program.program import Program
from spawnlint.rules.hazard import PassGlobal

_SCOPES = (n.Function, n.Lambda, n.Comprehension)


def uses_of(program: Program, path: str, name: str) -> Iterator[Reference]:
    """Where a function or class of a module is used in the project, by whatever way a module comes to it.

    Raises CannotRewrite if a module gives it another name.
    """
    for reference in references(program, name):
        node, module = reference.node, reference.module
        if isinstance(node, n.Attribute):
            if isinstance(node.value, n.Name | n.Attribute) and _leads_to(program, module, node.value, path):
                yield reference
        elif not _is_local(reference, name) and (module.path == path or _imports(program, module, path, name)):
            yield reference


def as_seen_from(reference: Reference, intent: PassGlobal, program: Program, edits: Rewriting, what: str) -> PassGlobal:
    """The global as it has to be written where it is to be passed. Raises CannotRewrite if it cannot be seen there."""
    seen = written_in(reference.module, intent, program, edits)
    root = seen.name.partition(".")[0]
    if _is_local(reference, root):
        raise CannotRewrite(f"{what} where another `{root}` is in the way")
    if reference.function is None and reference.module.path == intent.place.path:
        _check_bound_before(reference, root, f"{what} before `{intent.name}` is bound")
    return seen


def _check_bound_before(reference: Reference, name: str, reason: str) -> None:
    """What a module does itself must come after the first statement that binds a name there."""
    document = reference.module.document
    births_here = [birth for birth in births(reference.module, name) if birth.function is None]
    starts = [document.start_of(birth.place.piece) + birth.place.span[0] for birth in births_here]
    if starts and document.start_of(reference.place.piece) + reference.place.span[0] < min(starts):
        raise CannotRewrite(reason)


def written_in(module: Module, intent: PassGlobal, program: Program, edits: Rewriting) -> PassGlobal:
    """The global as another module has to write it, which may have to import its module for that."""
    home = program.module(intent.place.path)
    if module.path == home.path:
        return intent
    source, rest = home, intent.name
    imported = _module_named(program, home, intent.root)
    if imported is not None:
        source, rest = imported, intent.name.partition(".")[2]
    elif "." not in rest and not births(home, intent.root):
        raise CannotRewrite(f"`{intent.name}` is no name of a module")
    alias = _alias_of(program, module, source.path)
    if alias is None:
        if program.find(source.name) is not source or source.name == "__main__":
            raise CannotRewrite(f"`{module.name}` does not import the module of `{intent.name}`")
        if module.path in program.reached_from(source.path):
            raise CannotRewrite(f"`{source.name}`, where `{intent.name}` is, imports `{module.name}`")
        if _is_taken(module, source.name.partition(".")[0]):
            raise CannotRewrite(f"`{source.name}` is the name of something else in `{module.name}`")
        alias = edits.imported_module(module.path, source.name)
    return replace(intent, name=f"{alias}.{rest}", called=intent.parameter)


def _is_local(reference: Reference, name: str) -> bool:
    return any(name in node.scope.bound for node in reference.around if isinstance(node, _SCOPES))


def _imports_of(module: Module) -> Iterator[tuple[n.Import | n.ImportFrom, n.Imported]]:
    return ((stmt, name) for stmt in _import_statements(module) for name in stmt.names)


def _target(program: Program, module: Module, stmt: n.Import | n.ImportFrom, name: n.Imported) -> Module | None:
    """The module that an import binds a name to, if it is one of the project."""
    if isinstance(stmt, n.Import):
        return program.find(name.name if name.alias else name.name.partition(".")[0])
    source = program.imported(module, stmt.level, stmt.module)
    if source is None:
        return program.imported(module, stmt.level, f"{stmt.module}.{name.name}" if stmt.module else name.name)
    return program.submodule(source, name.name)


def _module_named(program: Program, module: Module, word: str) -> Module | None:
    """The module of the project that a name of a module stands for."""
    for stmt, name in _imports_of(module):
        if (name.alias or name.name.partition(".")[0]) == word:
            found = _target(program, module, stmt, name)
            if found is not None:
                return found
    return None


def _alias_of(program: Program, module: Module, path: str) -> str | None:
    """The name by which a module knows another one, if it imports it at the top level."""
    top = {stmt for item in module.items for stmt in facts(item.head).body}
    for stmt, name in _imports_of(module):
        if stmt in top and (found := _target(program, module, stmt, name)) is not None and found.path == path:
            return name.alias or name.name
    return None


def _leads_to(program: Program, module: Module, value: n.Name | n.Attribute, path: str) -> bool:
    """Whether `a` or `a.b` is the module at a path."""
    if isinstance(value, n.Name):
        found = _module_named(program, module, value.id)
        return found is not None and found.path == path
    return any(
        isinstance(stmt, n.Import) and name.alias is None and name.name.rpartition(".")[2] == value.attr
        for stmt, name in _imports_of(module)
        if (target := program.find(name.name)) is not None and target.path == path
    )


def _imports(program: Program, module: Module, path: str, name: str, seen: frozenset[str] = frozenset()) -> bool:
    """Whether a name of a module is the one that it imports from the module at a path, directly or through others."""
    for stmt in _import_statements(module):
        if isinstance(stmt, n.Import):
            continue
        source = program.imported(module, stmt.level, stmt.module)
        imported = [each for each in stmt.names if each.name == name]
        if source is None or source.path in seen or not (imported or stmt.star):
            continue
        if source.path == path or _imports(program, source, path, name, seen | {module.path}):
            if any(each.alias not in (None, name) for each in imported):
                raise CannotRewrite(f"`{name}` is called `{imported[0].alias}` in another module")
            return True
    return False


def _import_statements(module: Module) -> Iterator[n.Import | n.ImportFrom]:
    for item in module.items:
        for piece in item.pieces:
            if "import" in piece.text:
                yield from (node for node in nodes_in(facts(piece).body) if isinstance(node, n.Import | n.ImportFrom))


def _is_taken(module: Module, word: str) -> bool:
    """Whether a module has a name of its own, other than by importing the package of that name."""
    stmts = (stmt for item in module.items for stmt in facts(item.head).body if not isinstance(stmt, n.Import))
    return any(word in bound_by_statement(stmt) for stmt in stmts)
