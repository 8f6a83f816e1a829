"""A global of the parent travels to the child: through the constructor of a Process subclass, or as an argument."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from spawnlint.boundary.interpreter.values import ClassValue
from spawnlint.boundary.observations import MissingName
from spawnlint.facts import nodes as n
from spawnlint.fixes.block import Block, CannotRewrite
from spawnlint.fixes.references import Reference, references
from spawnlint.fixes.rewriting import Rewriting
from spawnlint.fixes.shape import add_argument, add_parameter, extend_sequence, insert_separated, is_docstring
from spawnlint.hazards import Applicability, Fix
from spawnlint.knowledge.ways import Kind
from spawnlint.program.module import Place
from spawnlint.program.program import Program
from spawnlint.rules.hazard import PassGlobal

_PROCESS_ATTRIBUTES = frozenset(
    [
        "start",
        "join",
        "run",
        "is_alive",
        "terminate",
        "kill",
        "close",
        "name",
        "daemon",
        "pid",
        "ident",
        "exitcode",
        "sentinel",
        "authkey",
    ]
)


def title(intent: PassGlobal) -> str:
    """What the fix does, in the user's names."""
    entry = intent.missing.entry
    receiver = entry.carrier.name if entry.carrier is not None else entry.function.name
    return f"Pass `{intent.missing.name}` to `{receiver}`"


def pass_global(intent: PassGlobal, program: Program) -> Fix:
    """The fix. Raises CannotRewrite with the reason where this form of it does not apply.

    Safe when the name is bound once, so that the value handed over is the value that was read.
    """
    missing = intent.missing
    entry = missing.entry
    if entry.kind is not Kind.START:
        raise CannotRewrite(f"`{entry.function.name}` is a task or initializer of a pool")
    if missing.name not in entry.known:
        raise CannotRewrite(f"`{missing.name}` is not bound yet where the process is made")
    edits = Rewriting(program)
    if entry.carrier is not None:
        _through_constructor(missing, entry.carrier, program, edits)
    else:
        _through_target(missing, program, edits)
    safe = len(missing.births) == 1
    return Fix(title(intent), Applicability.SAFE if safe else Applicability.UNSAFE, edits.done())


# -- Process subclasses --------------------------------------------------------------------------------


def _through_constructor(missing: MissingName, carrier: ClassValue, program: Program, edits: Rewriting) -> None:
    """`__init__` takes the value and keeps it, the reader reads the attribute, every construction passes it."""
    if missing.reader.owner != carrier:
        raise CannotRewrite(
            f"`{missing.name}` is read in `{missing.reader.name}`, which is no method of `{carrier.name}`"
        )
    node = missing.reader.node
    if not isinstance(node, n.Function) or not node.params or node.decorators:
        raise CannotRewrite(f"`{missing.reader.name}` is no plain method")
    receiver = node.params[0].name
    block, changes = edits.block(missing.place)
    owner = block.around(missing.place, cst.ClassDef)
    attribute = _free_attribute(missing.name, owner)
    sites = _constructions(missing, carrier, program)
    existing = next((s for s in owner.body.body if isinstance(s, cst.FunctionDef) and s.name.value == "__init__"), None)
    passes_arguments = any(call.args for _, call in sites)
    if existing is not None:
        by_position = add_parameter(existing.params, missing.name)[1]
        if missing.name in _names_in(existing):
            raise CannotRewrite(f"`__init__` of `{carrier.name}` already uses the name `{missing.name}`")
        changes[existing] = lambda updated: _taking(updated, missing.name, attribute)
    else:
        by_position = not passes_arguments
        made = _constructor(missing.name, attribute, plain=by_position)
        changes[owner] = lambda updated: _with_first_method(updated, made)
    for read in _reads(block, missing):
        new = cst.Attribute(cst.Name(receiver), cst.Name(attribute), lpar=read.lpar, rpar=read.rpar)
        changes[read] = lambda _, new=new: new  # type: ignore[misc]
    for reference, _ in sites:
        there, changes_there = edits.block(reference.place)
        call = _call_of(there, reference.place)
        changes_there[call] = lambda updated: _passing(updated, missing.name, by_keyword=not by_position)


def _constructions(missing: MissingName, carrier: ClassValue, program: Program) -> list[tuple[Reference, n.Call]]:
    """Every call of the class in the project. Raises CannotRewrite if it is used in any other way that matters."""
    found: list[tuple[Reference, n.Call]] = []
    for reference in references(program, carrier.name):
        if isinstance(reference.node, n.Attribute):
            raise CannotRewrite(f"`{carrier.name}` is also used through another module")
        call = reference.called
        if call is not None:
            _check_visible(reference, missing, f"`{carrier.name}` is made")
            found.append((reference, call))
        elif not _harmless(reference):
            raise CannotRewrite(f"`{carrier.name}` is also used without being called")
    return found


def _harmless(reference: Reference) -> bool:
    """A use of a class that does not construct it: annotations, `isinstance`, `super(Class, self)`."""
    if any(isinstance(node, n.Parameter) and node.default is None for node in reference.around[-2:]):
        return True
    call = next((node for node in reversed(reference.around) if isinstance(node, n.Call)), None)
    return (
        call is not None
        and isinstance(call.func, n.Name)
        and call.func.id in ("isinstance", "issubclass", "super", "cast")
    )


def _check_visible(reference: Reference, missing: MissingName, what: str) -> None:
    """The global must be visible, unshadowed, where it is to be passed."""
    if reference.module.path != missing.place.path:
        raise CannotRewrite(f"{what} in another module too")
    for node in reference.around:
        if isinstance(node, n.Function | n.Lambda | n.Comprehension) and missing.name in node.scope.bound:
            raise CannotRewrite(f"{what} where another `{missing.name}` is in the way")


def _free_attribute(name: str, owner: cst.ClassDef) -> str:
    """The name itself as an attribute, unless the class or Process uses it already."""
    used = _names_in(owner, attributes=True) | _PROCESS_ATTRIBUTES
    candidates = (name, f"{name}_", f"own_{name}", f"{name}_of_parent")
    free = next((candidate for candidate in candidates if candidate not in used), None)
    if free is None:
        raise CannotRewrite(f"`{owner.name.value}` uses the attribute `{name}` for something else")
    return free


def _names_in(node: cst.CSTNode, *, attributes: bool = False) -> frozenset[str]:
    collector = _Collector()
    node.visit(collector)
    return frozenset(collector.attributes if attributes else collector.names)


class _Collector(cst.CSTVisitor):
    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.attributes: set[str] = set()

    def visit_Name(self, node: cst.Name) -> None:  # noqa: N802 - LibCST's name
        self.names.add(node.value)

    def visit_Attribute(self, node: cst.Attribute) -> None:  # noqa: N802 - LibCST's name
        self.attributes.add(node.attr.value)

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:  # noqa: N802 - LibCST's name
        self.attributes.add(node.name.value)


def _reads(block: Block, missing: MissingName) -> list[cst.Name]:
    """Every reading of the global in the method that reads it."""
    function = missing.reader.node
    start = block.offset(Place(missing.place.path, missing.place.piece, function.span))
    end = start + function.span[1] - function.span[0]
    no_variables = set(_identifiers_that_are_no_variables(block))
    return [
        node
        for node in block.nodes(cst.Name)
        if node.value == missing.name
        and node not in no_variables
        and start <= block.span(node)[0]
        and block.span(node)[1] <= end
    ]


def _identifiers_that_are_no_variables(block: Block) -> Iterator[cst.CSTNode]:
    """The names of attributes, keywords and parameters."""
    for attribute in block.nodes(cst.Attribute):
        yield attribute.attr
    for parameter in block.nodes(cst.Param):
        yield parameter.name
    for argument in block.nodes(cst.Arg):
        if argument.keyword is not None:
            yield argument.keyword


def _taking(function: cst.CSTNode, name: str, attribute: str) -> cst.FunctionDef:
    """A constructor that takes one more value and keeps it, right after `super().__init__()`."""
    if not isinstance(function, cst.FunctionDef) or not isinstance(function.body, cst.IndentedBlock):
        raise CannotRewrite("`__init__` has an unusual form")
    receiver = function.params.params[0].name.value if function.params.params else "self"
    keep = cst.parse_statement(f"{receiver}.{attribute} = {name}")
    body = list(function.body.body)
    position = next((i + 1 for i, s in enumerate(body) if _calls_super(s)), 1 if is_docstring(body) else 0)
    body.insert(position, keep)
    params, _ = add_parameter(function.params, name)
    return function.with_changes(params=params, body=function.body.with_changes(body=body))


def _calls_super(statement: cst.BaseStatement) -> bool:
    text = cst.Module([]).code_for_node(statement)
    return isinstance(statement, cst.SimpleStatementLine) and "__init__(" in text


def _constructor(name: str, attribute: str, *, plain: bool) -> cst.FunctionDef:
    """An `__init__` for a class that has none; it takes along what the base takes unless no call passes anything."""
    head = f"self, {name}" if plain else f"self, *args, {name}, **kwargs"
    passed = "" if plain else "*args, **kwargs"
    made = cst.parse_statement(
        f"def __init__({head}):\n    super().__init__({passed})\n    self.{attribute} = {name}\n"
    )
    if not isinstance(made, cst.FunctionDef):
        raise CannotRewrite("no constructor can be written")
    return made


def _with_first_method(node: cst.CSTNode, made: cst.FunctionDef) -> cst.CSTNode:
    """A class with a method before its first one."""
    if not isinstance(node, cst.ClassDef) or not isinstance(node.body, cst.IndentedBlock):
        raise CannotRewrite("the class has an unusual form")
    body = list(node.body.body)
    position = next((i for i, s in enumerate(body) if isinstance(s, cst.FunctionDef)), len(body))
    blank = [cst.EmptyLine(indent=False)]
    if position < len(body):
        following = body[position]
        leading = list(following.leading_lines) if isinstance(following, cst.FunctionDef) else []
        made = made.with_changes(leading_lines=[line for line in leading if line.comment is None])
        kept = [line for line in leading if line.comment is not None]
        body[position] = following.with_changes(leading_lines=[*blank, *kept])
    else:
        made = made.with_changes(leading_lines=blank)
    body.insert(position, made)
    return node.with_changes(body=node.body.with_changes(body=body))


# -- targets -----------------------------------------------------------------------------------------------


def _through_target(missing: MissingName, program: Program, edits: Rewriting) -> None:
    """The target takes one more parameter of the same name, so that its readings stay as they are."""
    target = missing.entry.function
    node = target.node
    if missing.reader != target and (missing.reader.frame is None or missing.reader.frame.function != target):
        raise CannotRewrite(f"`{missing.name}` is read in `{missing.reader.name}`, which `{target.name}` calls")
    if not isinstance(node, n.Function):
        raise CannotRewrite("the target is a lambda")
    if node.decorators or target.owner is not None:
        raise CannotRewrite(f"`{target.name}` is no plain function")
    if missing.name in node.scope.globals or missing.name in node.scope.bound:
        raise CannotRewrite(f"`{target.name}` also assigns to `{missing.name}`")
    block, changes = edits.block(target.place)
    definition = block.around(target.place, cst.FunctionDef)
    _, by_position = add_parameter(definition.params, missing.name)
    plain = [p for p in node.params if p.kind in ("positional", "positional_only")]
    changes[definition] = lambda updated: _with_parameter(updated, missing.name)
    for reference in references(program, target.name):
        if not isinstance(reference.node, n.Name):
            raise CannotRewrite(f"`{target.name}` is also used through another module")
        _check_visible(reference, missing, f"`{target.name}` is used")
        there, changes_there = edits.block(reference.place)
        call = reference.called
        if call is not None:
            node_there = _call_of(there, reference.place)
            changes_there[node_there] = lambda updated: _passing(updated, missing.name, by_keyword=True)
            continue
        given = _given_to_process(reference)
        if given is None:
            raise CannotRewrite(f"`{target.name}` is also used without being called or started")
        place = Place(reference.place.path, reference.place.piece, given.span)
        count = _positional_count(given)
        as_keyword = not by_position or count != len(plain)
        process = there.node(place, cst.Call)
        changes_there[process] = lambda updated, kw=as_keyword: _with_process_argument(updated, missing.name, kw)  # type: ignore[misc]


def _with_parameter(node: cst.CSTNode, name: str) -> cst.CSTNode:
    if not isinstance(node, cst.FunctionDef):
        raise CannotRewrite("the target has an unusual form")
    return node.with_changes(params=add_parameter(node.params, name)[0])


def _given_to_process(reference: Reference) -> n.Call | None:
    """The call of which the name is the `target=` argument."""
    argument = reference.around[-1] if reference.around else None
    call = reference.around[-2] if len(reference.around) > 1 else None
    if isinstance(argument, n.Argument) and argument.name == "target" and isinstance(call, n.Call):
        return call
    return None


def _positional_count(call: n.Call) -> int:
    """How many arguments `args=` hands over; -1 if that is not written out."""
    args = next((argument.value for argument in call.args if argument.name == "args"), None)
    if args is None:
        return 0
    if isinstance(args, n.Display) and not any(isinstance(item, n.Starred) for item in args.items):
        return len(args.items)
    return -1


def _with_process_argument(node: cst.CSTNode, name: str, as_keyword: bool) -> cst.CSTNode:
    """A `Process(…)` call that hands one more value to its target."""
    if not isinstance(node, cst.Call):
        raise CannotRewrite("the call has an unusual form")
    if any(arg.star for arg in node.args) or len([arg for arg in node.args if arg.keyword is None]) > 1:
        raise CannotRewrite("the arguments of the process are not written out")
    keyword = "kwargs" if as_keyword else "args"
    args = list(node.args)
    for position, arg in enumerate(args):
        if arg.keyword is not None and arg.keyword.value == keyword:
            args[position] = arg.with_changes(value=_extended(arg.value, name, as_keyword))
            return node.with_changes(args=args)
    value = cst.parse_expression(f'{{"{name}": {name}}}' if as_keyword else f"({name},)")
    equal = cst.AssignEqual(cst.SimpleWhitespace(""), cst.SimpleWhitespace(""))
    new = cst.Arg(value, keyword=cst.Name(keyword), equal=equal)
    return node.with_changes(args=insert_separated(args, len(args), new))


def _extended(value: cst.BaseExpression, name: str, as_keyword: bool) -> cst.BaseExpression:
    if not as_keyword:
        return extend_sequence(value, name)
    return cst.ensure_type(
        cst.parse_expression(f'{{**{cst.Module([]).code_for_node(value)}, "{name}": {name}}}'), cst.Dict
    )


# -- both --------------------------------------------------------------------------------------------------


def _call_of(block: Block, callee: Place) -> cst.Call:
    """The call whose callee is at a place."""
    start = block.offset(callee)
    end = start + callee.span[1] - callee.span[0]
    for node in block.nodes(cst.Call):
        if block.span(node.func) == (start, end):
            return node
    raise CannotRewrite("the code around it has an unusual form")


def _passing(node: cst.CSTNode, name: str, *, by_keyword: bool) -> cst.CSTNode:
    if not isinstance(node, cst.Call):
        raise CannotRewrite("the call has an unusual form")
    return add_argument(node, name, by_keyword=by_keyword)
