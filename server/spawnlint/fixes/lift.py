"""One definition on its way to module level, and whether it means the same there."""

from __future__ import annotations

from dataclasses import dataclass, field

from spawnlint.facts import nodes as n
from spawnlint.facts.walk import nodes_in
from spawnlint.fixes.block import CannotRewrite
from spawnlint.fixes.captures import Definition


@dataclass
class Lift:
    """One definition on its way to module level."""

    node: Definition
    name: str
    captured: list[str] = field(default_factory=list)
    """The local names it is handed by `partial`."""
    imports: list[n.Import | n.ImportFrom] = field(default_factory=list)
    """The local imports it uses."""
    at_use: bool = False
    """Whether `partial` stands where the name is used, and not where the definition stood."""
    is_decorated_there: bool = False
    """Whether its decorators are applied where the definition stood, to what is handed on, and not at module level."""

    @property
    def leaves_name(self) -> bool:
        """Whether its name is bound anew where the definition stood."""
        return self.is_decorated_there or (bool(self.captured) and not self.at_use)


def check_can_stand_alone(node: Definition) -> None:
    """Raises CannotRewrite for what means something else outside of the function it stands in."""
    for inner in nodes_in(node):
        if isinstance(inner, n.Function) and inner.scope.nonlocals - _bound_inside(node):
            names = ", ".join(f"`{name}`" for name in sorted(inner.scope.nonlocals))
            raise CannotRewrite(f"`{inner.name}` changes {names} of the function around it, which a child cannot do")
        if isinstance(inner, n.Call) and isinstance(inner.func, n.Name):
            if inner.func.id in ("locals", "eval", "exec", "vars"):
                raise CannotRewrite(f"`{node.name}` calls `{inner.func.id}()`, which sees local names")
            if inner.func.id == "super" and not inner.args and isinstance(node, n.Function):
                raise CannotRewrite(f"`{node.name}` calls `super()` of the method around it")
        is_private = isinstance(inner, n.Attribute) and inner.attr.startswith("__") and not inner.attr.endswith("__")
        if isinstance(inner, n.Attribute) and is_private and isinstance(node, n.Function):
            raise CannotRewrite(f"`{node.name}` uses the private name `{inner.attr}`")
    if isinstance(node, n.Function):
        for param in node.params:
            if param.default is not None and not isinstance(param.default, n.Constant):
                raise CannotRewrite(f"the default of `{param.name}` is computed whenever `{node.name}` is defined")


def _bound_inside(node: Definition) -> frozenset[str]:
    scopes = (inner.scope.bound for inner in nodes_in(node) if isinstance(inner, n.Function | n.Lambda))
    return frozenset[str]().union(*scopes)
