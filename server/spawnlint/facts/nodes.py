"""The statements and expressions the analysis reads: a small, version-free Python syntax.

Made by `lowering` from a tolerant tree. A `Span` counts code points from the start of the piece, end excluded.
Nodes are compared by identity: two equal texts at two places are two nodes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

Span: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True, eq=False)
class Name:
    """A name that is read (or, as a target, bound)."""

    span: Span
    id: str


@dataclass(frozen=True, slots=True, eq=False)
class Constant:
    """A literal whose value is known: None, bool, int, float, str, bytes or Ellipsis."""

    span: Span
    value: object


@dataclass(frozen=True, slots=True, eq=False)
class Attribute:
    """`value.attr`."""

    span: Span
    value: Expr
    attr: str
    attr_span: Span


@dataclass(frozen=True, slots=True, eq=False)
class Argument:
    """One argument of a call: positional, `*value`, `**value` (`star`), or `name=value`."""

    span: Span
    value: Expr
    name: str | None = None
    star: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Call:
    """`func(args)`."""

    span: Span
    func: Expr
    args: tuple[Argument, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Parameter:
    """A parameter; `kind` is `positional_only`, `positional`, `var_positional`, `keyword_only` or `var_keyword`."""

    span: Span
    name: str
    kind: str
    default: Expr | None = None
    annotation: Expr | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Scope:
    """The names a function-like body binds, and those it declares to live elsewhere."""

    bound: frozenset[str]
    globals: frozenset[str] = frozenset()
    nonlocals: frozenset[str] = frozenset()
    yields: bool = False
    captured: bool = False
    """Whether a function, lambda, class or generator made in it may read its names after it has ended."""


@dataclass(frozen=True, slots=True, eq=False)
class Lambda:
    """`lambda params: body`."""

    span: Span
    params: tuple[Parameter, ...]
    body: Expr
    scope: Scope


@dataclass(frozen=True, slots=True, eq=False)
class Display:
    """A tuple, list or set display; `kind` names which."""

    span: Span
    kind: str
    items: tuple[Expr, ...]


@dataclass(frozen=True, slots=True, eq=False)
class DictDisplay:
    """A dict display; a key of None stands for `**value`."""

    span: Span
    items: tuple[tuple[Expr | None, Expr], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Clause:
    """`for target in iter` of a comprehension, with the conditions after it."""

    target: Expr
    iter: Expr
    conditions: tuple[Expr, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Comprehension:
    """A comprehension or generator expression; `kind` is list, set, dict or generator."""

    span: Span
    kind: str
    elements: tuple[Expr, ...]
    clauses: tuple[Clause, ...]
    scope: Scope


@dataclass(frozen=True, slots=True, eq=False)
class Subscript:
    """`value[index]`."""

    span: Span
    value: Expr
    index: Expr


@dataclass(frozen=True, slots=True, eq=False)
class Slice:
    """`lower:upper:step` in a subscript; parts that are left out are None."""

    span: Span
    parts: tuple[Expr | None, Expr | None, Expr | None]


@dataclass(frozen=True, slots=True, eq=False)
class Operation:
    """An operator applied to operands; `op` is its text. A chained comparison has the op `compare`."""

    span: Span
    op: str
    operands: tuple[Expr, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Conditional:
    """`body if test else orelse`."""

    span: Span
    test: Expr
    body: Expr
    orelse: Expr


@dataclass(frozen=True, slots=True, eq=False)
class Starred:
    """`*value` in a display or a target."""

    span: Span
    value: Expr


@dataclass(frozen=True, slots=True, eq=False)
class Await:
    """`await value`."""

    span: Span
    value: Expr


@dataclass(frozen=True, slots=True, eq=False)
class Yield:
    """`yield value` or, with `delegates`, `yield from value`."""

    span: Span
    value: Expr | None
    delegates: bool


@dataclass(frozen=True, slots=True, eq=False)
class Walrus:
    """`name := value`."""

    span: Span
    target: Name
    value: Expr


@dataclass(frozen=True, slots=True, eq=False)
class Template:
    """A string with interpolations, or any expression of which only the parts matter."""

    span: Span
    parts: tuple[Expr, ...]
    text: bool
    whole: bool = False
    """Whether the parts one after the other are all of the string."""


Expr: TypeAlias = (
    Name
    | Constant
    | Attribute
    | Call
    | Lambda
    | Display
    | DictDisplay
    | Comprehension
    | Subscript
    | Slice
    | Operation
    | Conditional
    | Starred
    | Await
    | Yield
    | Walrus
    | Template
)


@dataclass(frozen=True, slots=True, eq=False)
class Evaluate:
    """An expression as a statement; also `assert` (its parts)."""

    span: Span
    value: Expr


@dataclass(frozen=True, slots=True, eq=False)
class Assign:
    """`targets = value`; without a value it is a bare annotation, which binds nothing."""

    span: Span
    targets: tuple[Expr, ...]
    value: Expr | None
    annotation: Expr | None = None


@dataclass(frozen=True, slots=True, eq=False)
class AugAssign:
    """`target op= value`."""

    span: Span
    target: Expr
    op: str
    value: Expr


@dataclass(frozen=True, slots=True, eq=False)
class Delete:
    """`del targets`."""

    span: Span
    targets: tuple[Expr, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Return:
    """`return value`."""

    span: Span
    value: Expr | None


@dataclass(frozen=True, slots=True, eq=False)
class Raise:
    """`raise value`."""

    span: Span
    value: Expr | None


@dataclass(frozen=True, slots=True, eq=False)
class Jump:
    """`break`, `continue` or `pass`, by `kind`."""

    span: Span
    kind: str


@dataclass(frozen=True, slots=True, eq=False)
class If:
    """`if test: body else: orelse`; an `elif` is an If inside `orelse`."""

    span: Span
    test: Expr
    body: Body
    orelse: Body


@dataclass(frozen=True, slots=True, eq=False)
class For:
    """`for target in iter: body else: orelse`."""

    span: Span
    target: Expr
    iter: Expr
    body: Body
    orelse: Body


@dataclass(frozen=True, slots=True, eq=False)
class While:
    """`while test: body else: orelse`."""

    span: Span
    test: Expr
    body: Body
    orelse: Body


@dataclass(frozen=True, slots=True, eq=False)
class WithItem:
    """`context as target`."""

    context: Expr
    target: Expr | None


@dataclass(frozen=True, slots=True, eq=False)
class With:
    """`with items: body`."""

    span: Span
    items: tuple[WithItem, ...]
    body: Body


@dataclass(frozen=True, slots=True, eq=False)
class Handler:
    """`except type as name: body`; a bare `except` has no type."""

    span: Span
    type: Expr | None
    name: str | None
    body: Body


@dataclass(frozen=True, slots=True, eq=False)
class Try:
    """`try: body`, its handlers, `else` and `finally`."""

    span: Span
    body: Body
    handlers: tuple[Handler, ...]
    orelse: Body
    final: Body


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """One `case`: the names its pattern binds, and what it matches.

    `literals` are the constants of a pattern of constants, None for any other pattern; an `irrefutable` one is a name
    or `_`.
    """

    names: tuple[str, ...]
    literals: tuple[Constant, ...] | None
    irrefutable: bool
    guard: Expr | None
    body: Body


@dataclass(frozen=True, slots=True, eq=False)
class Match:
    """`match subject:` with its cases."""

    span: Span
    subject: Expr
    cases: tuple[Case, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Function:
    """`def`; `name_span` is that of the name."""

    span: Span
    name: str
    name_span: Span
    params: tuple[Parameter, ...]
    body: Body
    decorators: tuple[Expr, ...]
    is_async: bool
    scope: Scope


@dataclass(frozen=True, slots=True, eq=False)
class Class:
    """`class`; the body of a class that was cut into members is empty here and joined by `program`."""

    span: Span
    name: str
    name_span: Span
    bases: tuple[Argument, ...]
    body: Body
    decorators: tuple[Expr, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Imported:
    """One name of an import: `name` as written, `alias` the name given by `as`."""

    span: Span
    name: str
    alias: str | None


@dataclass(frozen=True, slots=True, eq=False)
class Import:
    """`import names`."""

    span: Span
    names: tuple[Imported, ...]


@dataclass(frozen=True, slots=True, eq=False)
class ImportFrom:
    """`from module import names`; `level` counts leading dots, `star` is `import *`."""

    span: Span
    module: str
    level: int
    names: tuple[Imported, ...]
    star: bool


@dataclass(frozen=True, slots=True, eq=False)
class Broken:
    """Text that does not parse: it may bind, call or guard any name it mentions."""

    span: Span
    mentions: tuple[str, ...]


Stmt: TypeAlias = (
    Evaluate
    | Assign
    | AugAssign
    | Delete
    | Return
    | Raise
    | Jump
    | If
    | For
    | While
    | With
    | Try
    | Match
    | Function
    | Class
    | Import
    | ImportFrom
    | Broken
)
Body: TypeAlias = tuple[Stmt, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """What one piece says: its statements, and whether some of it does not parse."""

    body: Body
    broken: bool
