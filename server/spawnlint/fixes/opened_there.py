"""A child is sent what an object is made of, such as the path of a file, and makes the object itself."""

from __future__ import annotations

import builtins
from dataclasses import dataclass

import libcst as cst

from spawnlint.facts import nodes as n
from spawnlint.fixes.block import Block, CannotRewrite
from spawnlint.fixes.guarding import tests_the_name
from spawnlint.fixes.references import references
from spawnlint.fixes.rewriting import Rewriting
from spawnlint.fixes.shape import with_first_statements
from spawnlint.hazards import Applicability, Fix
from spawnlint.program.births import births
from spawnlint.program.module import Module, Place, facts
from spawnlint.program.program import Program
from spawnlint.rules.remedies import OpenThere

_MODULE = "<module>"
_FUNCTION_OF = {"args": "target", "initargs": "initializer"}
_IN_A_TUPLE = ("apply", "apply_async")
_IN_MEMORY = ":memory:"
_MADE_AND_SENT = 2
_WRITING = frozenset("wxa+")
_CODE = cst.Module([]).code_for_node


@dataclass(frozen=True, slots=True)
class _Sent:
    """What is sent, as which argument of which function."""

    value: cst.BaseExpression
    function: str
    position: int


def title(_intent: OpenThere) -> str:
    """What the fix does, in the user's names."""
    return "Send what it is made of, and make it in the child"


def opened_there(intent: OpenThere, program: Program) -> Fix:
    """The fix: unsafe, since each process has one of its own then. Raises CannotRewrite where it does not apply."""
    failure, sent_at = intent.failure, intent.failure.trail[-1].place
    is_module = failure.fact is not None and failure.fact.constructor == _MODULE
    rewriting = Rewriting(program)
    block, changes = rewriting.block(sent_at)
    sent = _sent(block, sent_at, None if is_module else failure.place)
    function, parameter, place = _receiver(sent, sent_at.path, program)
    if is_module:
        importing = rewriting.imported(place.path, "importlib", "import_module")
        source, made = f"{_CODE(sent.value)}.__name__", f"{importing}({parameter})"
    else:
        call = rewriting.block(failure.place)[0].node(failure.place, cst.Call)
        varying = _varying(call, rewriting.module(failure.place.path))
        source, made = _recipe(call, varying, parameter)
        _check_still_the_same(block, sent, call.args[varying].value)
    there, changes_there = rewriting.block(place)
    definition = there.around(place, cst.FunctionDef)
    first = cst.parse_statement(f"{parameter} = {made}")
    changes_there[definition] = lambda updated: _beginning(updated, first)
    new = cst.parse_expression(source)
    changes[sent.value] = lambda _: new
    verb = "make" if is_module or "re." in _CODE(call.func) else "open"
    what = (
        f"Import the module in `{function}`" if is_module else f"Send `{source}` to `{function}`, and {verb} it there"
    )
    return Fix(what, Applicability.UNSAFE, rewriting.done())


def _sent(block: Block, place: Place, made: Place | None) -> _Sent:
    """The argument at a place, or within it the one that is made there or has the name of what is made elsewhere."""
    start, length = block.offset(place), place.span[1] - place.span[0]
    names = _names_given(block, made) if made is not None else None
    found: list[_Sent] = []
    for call in block.nodes(cst.Call):
        for each in _arguments(call):
            first, last = block.span(each.value)
            overlaps = first < start + length and start < last
            matches = names is None or _CODE(each.value) in names
            if overlaps and matches:
                found.append(each)
    exact = [each for each in found if block.span(each.value) == (start, start + length)] or found
    if len(exact) != 1:
        raise CannotRewrite("it is not clear where it is sent")
    return exact[0]


def _names_given(block: Block, made: Place) -> frozenset[str]:
    """How what is made at a place may be written: as it is made, or by the variable that is given it."""
    try:
        call = block.node(made, cst.Call)
    except ValueError:  # a piece of another statement
        raise CannotRewrite("it is made far from where it is sent") from None
    found = {_CODE(call)}
    for assign in block.nodes(cst.Assign):
        if assign.value is call:
            found |= {_CODE(target.target) for target in assign.targets if isinstance(target.target, cst.Name)}
    for walrus in block.nodes(cst.NamedExpr):
        if walrus.value is call:
            found.add(_CODE(walrus.target))
    for item in block.nodes(cst.WithItem):
        if item.item is call and item.asname is not None:
            found.add(_CODE(item.asname.name))
    return frozenset(found)


def _arguments(call: cst.Call) -> list[_Sent]:
    """What a call hands on to a function that it is given too."""
    by_name = {arg.keyword.value: arg.value for arg in call.args if arg.keyword is not None}
    plain = [arg.value for arg in call.args if arg.keyword is None and not arg.star]
    callee = call.func.attr.value if isinstance(call.func, cst.Attribute) else ""
    if callee == "submit" and plain:
        return [_Sent(value, _CODE(plain[0]), index) for index, value in enumerate(plain[1:])]
    keywords = _FUNCTION_OF.items()
    pairs = [(by_name[function], by_name[args]) for args, function in keywords if {function, args} <= by_name.keys()]
    if callee in _IN_A_TUPLE and len(plain) > 1:
        pairs.append((plain[0], plain[1]))
    return [
        _Sent(element.value, _CODE(function), index)
        for function, args in pairs
        if isinstance(args, cst.Tuple | cst.List)
        for index, element in enumerate(args.elements)
        if isinstance(element, cst.Element)
    ]


def _receiver(sent: _Sent, path: str, program: Program) -> tuple[str, str, Place]:
    """The function that is given it, the parameter that takes it, and where the function is."""
    name = sent.function
    module = program.module(path)
    definitions = module.definitions.get(name, ()) if name.isidentifier() else ()
    if len(definitions) != 1:
        raise CannotRewrite(f"`{name}` is no function of this module")
    node = next((stmt for stmt in facts(definitions[0].head).body if isinstance(stmt, n.Function)), None)
    if node is None or node.decorators or sent.position >= len(node.params):
        raise CannotRewrite(f"`{name}` is no plain function")
    parameter = node.params[sent.position]
    if parameter.kind not in ("positional", "positional_only"):
        raise CannotRewrite(f"`{name}` takes it among others")
    if sum(1 for _ in references(program, name)) != 1:
        raise CannotRewrite(f"`{name}` is also used somewhere else")
    return name, parameter.name, Place(path, definitions[0].head, node.name_span)


def _varying(call: cst.Call, module: Module) -> int:
    """Which argument is to be sent: the one that a child cannot write down itself, else the first."""
    if not call.args or any(arg.star for arg in call.args) or call.args[0].keyword is not None:
        raise CannotRewrite("each process has to make one of its own")
    varying = [index for index, arg in enumerate(call.args) if not _is_the_same_there(arg.value, module)]
    if len(varying) > 1:
        raise CannotRewrite("what it is made of is computed")
    return varying[0] if varying else 0


def _is_the_same_there(value: cst.BaseExpression, module: Module) -> bool:
    """Whether a child gets the same by the same words: literals, built-ins, and what the module has outside of a guard."""
    if isinstance(value, cst.SimpleString | cst.Integer | cst.Float):
        return True
    while isinstance(value, cst.Attribute):
        value = value.value
    if not isinstance(value, cst.Name):
        return False
    found = births(module, value.value)
    if not found:
        return hasattr(builtins, value.value)
    guards = [item.head for item in module.items if tests_the_name(item)]
    return all(birth.function is None and birth.place.piece not in guards for birth in found)


def _recipe(call: cst.Call, varying: int, parameter: str) -> tuple[str, str]:
    """What is sent, and how the child makes the object of it."""
    others = [arg.value for index, arg in enumerate(call.args) if index != varying]
    modes = [str(other.raw_value) for other in others if isinstance(other, cst.SimpleString)]
    if any(len(mode) < 4 and _WRITING & set(mode) for mode in modes):
        raise CannotRewrite("a file that is written cannot be opened a second time")
    if _CODE(call.func).split(".")[0] == parameter:
        raise CannotRewrite(f"`{parameter}` is also what makes it")
    args = list(call.args)
    args[varying] = args[varying].with_changes(value=cst.Name(parameter))
    return _CODE(call.args[varying].value), _CODE(call.with_changes(args=args))


def _check_still_the_same(block: Block, sent: _Sent, source: cst.BaseExpression) -> None:
    """What an object was made of must mean the same, and hold the same, where the object is sent."""
    name = sent.value.value if isinstance(sent.value, cst.Name) else None
    if name is None:
        return
    if not isinstance(source, cst.Name | cst.Attribute | cst.SimpleString | cst.FormattedString | cst.BinaryOperation):
        raise CannotRewrite("what it is made of is computed")
    used = sum(node.value == name for node in block.nodes(cst.Name))
    if isinstance(source, cst.SimpleString) and source.raw_value == _IN_MEMORY and used > _MADE_AND_SENT:
        raise CannotRewrite("what the parent puts into a database in memory stays there")


def _beginning(node: cst.CSTNode, first: cst.BaseStatement) -> cst.CSTNode:
    made = with_first_statements(node, [first]) if isinstance(node, cst.FunctionDef) else None
    if made is None:
        raise CannotRewrite("the function that is given it stands on one line")
    return made
