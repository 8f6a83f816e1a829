"""An attribute that cannot be pickled is left out when its object is, and made again where the object arrives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import libcst as cst

from spawnlint.boundary.observations import Attribute, Crossing, Failure, Reason
from spawnlint.facts import nodes as n
from spawnlint.fixes.block import CannotRewrite
from spawnlint.fixes.members import Members, Method, Setting, hands_on_itself, own_attributes, value_elsewhere
from spawnlint.fixes.rewriting import Rewriting
from spawnlint.fixes.shape import with_members
from spawnlint.fixes.slots import SET_SLOTS, slots_of, state_of_slots
from spawnlint.hazards import Applicability, Fix
from spawnlint.knowledge.ways import Kind
from spawnlint.program.program import Program
from spawnlint.rules.remedies import LeaveOut

_OWN_STATE = frozenset({"__getstate__", "__setstate__", "__reduce__", "__reduce_ex__"})
_LOCKS = frozenset({"threading.Lock", "threading.RLock", "_thread.allocate_lock", "threading.local"})
"""What each process can have one of its own of, as it has with fork."""
_FOR_BOTH = frozenset(
    f"threading.{name}" for name in ("Event", "Condition", "Semaphore", "BoundedSemaphore", "Barrier")
) | {"queue.Queue", "queue.SimpleQueue", "queue.LifoQueue", "queue.PriorityQueue"}
"""What is there for the two to have in common."""
_CANNOT_BE_MADE_AGAIN = {"<generator>": "a generator cannot go on in another process"}
_WRITING = frozenset("wxa+")
_OBJECTS = (Reason.UNPICKLABLE, Reason.INHERIT_ONLY, Reason.STARTED_PROCESS)
_COPIES = re.compile(r"^[ \t]*(?:from|import)[ \t]+copy\b", re.MULTILINE)
"""`copy` asks for the state too, and would lose the attribute."""
_SETS = re.compile(r"\w+\.(\w+)\s*(?::[^=]*)?=")
_GETSTATE = "def __getstate__(self):\n    state = self.__dict__.copy()\n    return state\n"
_SETSTATE = "def __setstate__(self, state):\n    self.__dict__.update(state)\n"


@dataclass(frozen=True, slots=True)
class _Part:
    """An attribute to be left out."""

    name: str
    absent: str | None
    """What stands for it while it is away; None if it can be absent, since asking for it makes it anew."""
    again: str | None
    """What it is set to where the object arrives, None if nothing there needs it."""
    safe: bool


def title(intent: LeaveOut) -> str:
    """What the fix does, in the user's names."""
    names = ", ".join(f"`{failure.attribute.name}`" for failure in _failures(intent) if failure.attribute)
    attribute = intent.failure.attribute
    return f"Leave {names} out when `{attribute.owner.name}` is pickled" if attribute is not None else "Leave it out"


def leave_out(intent: LeaveOut, program: Program) -> Fix:
    """The fix for all attributes of the object that cannot be pickled. Raises CannotRewrite where it does not apply.

    Safe for a lock, of which a forked child has its own too, and for what child code never uses.
    """
    attribute = intent.failure.attribute
    if attribute is None:
        raise CannotRewrite("it is not kept in an attribute")
    members = Members(attribute.owner, program).holder(attribute.place)
    cls = members.cls
    slots = slots_of(members, program) if "__slots__" in members.assigned else None
    own = Members(attribute.owner, program)
    failures = [failure for failure in _failures(intent) if failure.attribute is not None]
    together = [each for each in failures if each.attribute and own.holder(each.attribute.place).cls.node is cls.node]
    parts = [_part(intent.crossing, failure, members, program) for failure in together]
    rewriting = Rewriting(program)
    block, changes = rewriting.block(cls.place)
    owner = block.around(cls.place, cst.ClassDef)
    again = [part for part in parts if part.again is not None or (slots is not None and part.absent is not None)]
    existing, restoring = members.methods.get("__getstate__"), members.methods.get("__setstate__")
    made: list[cst.BaseStatement] = []
    if existing is None:
        deciding = sorted(_OWN_STATE & (members.methods.keys() | members.inherited_methods()))
        if deciding:
            raise CannotRewrite(f"`{cls.name}` has a `{deciding[0]}` that decides on it")
        made.append(
            _leaving_out(cst.parse_statement(_GETSTATE), parts)
            if slots is None
            else state_of_slots([name for name in slots if all(name != part.name for part in parts)])
        )
    elif slots is not None:
        raise CannotRewrite(f"`{cls.name}` has `__slots__` and a `__getstate__` that decides on them")
    else:
        _check_copies(existing, attribute)
        changes[block.around(existing.place, cst.FunctionDef)] = lambda updated: _leaving_out(updated, parts)
    if again and restoring is None:
        made.append(_restoring(cst.parse_statement(_SETSTATE if slots is None else SET_SLOTS), again, "self"))
    elif again and restoring is not None:
        receiver = restoring.receiver
        changes[block.around(restoring.place, cst.FunctionDef)] = lambda updated: _restoring(updated, again, receiver)
    changes[owner] = lambda updated: with_members(updated, made)
    safe = all(part.safe for part in parts) and not any(
        _COPIES.search(program.document(path).text) for path in program.paths
    )
    return Fix(title(intent), Applicability.SAFE if safe else Applicability.UNSAFE, rewriting.done())


def _failures(intent: LeaveOut) -> list[Failure]:
    """What fails of the same object, one failure for each attribute."""
    owner = intent.failure.attribute.owner if intent.failure.attribute is not None else None
    found: dict[str, Failure] = {}
    for failure in (intent.failure, *intent.crossing.failures):
        if failure.attribute is not None and failure.attribute.owner == owner and failure.reason in _OBJECTS:
            found.setdefault(failure.attribute.name, failure)
    return list(found.values())


def _part(crossing: Crossing, failure: Failure, members: Members, program: Program) -> _Part:
    attribute = failure.attribute
    if attribute is None:
        raise CannotRewrite("it is not kept in an attribute")
    constructor = failure.fact.constructor if failure.fact is not None else ""
    setting = members.setting(attribute.name, attribute.place)
    absent = _absent(members, attribute, setting)
    if absent is None or not _needed(crossing, failure, members, attribute):
        return _Part(attribute.name, absent, None, safe=True)
    if constructor in _CANNOT_BE_MADE_AGAIN:
        raise CannotRewrite(f"child code uses `{attribute.name}`, and {_CANNOT_BE_MADE_AGAIN[constructor]}")
    if constructor in _FOR_BOTH:
        raise CannotRewrite(f"child code uses `{attribute.name}`, and it would be another one there")
    if setting is None:
        raise CannotRewrite(f"child code uses `{attribute.name}`, which is not set in `{members.cls.name}`")
    if constructor.rpartition(".")[2] == "open":
        _check_only_read(setting.value)
    return _Part(attribute.name, absent, value_elsewhere(setting, program, "self"), safe=constructor in _LOCKS)


def _check_only_read(value: n.Expr) -> None:
    modes = [node.value for node in _arguments(value) if isinstance(node, n.Constant)]
    if any(isinstance(mode, str) and len(mode) < 4 and _WRITING & set(mode) for mode in modes):
        raise CannotRewrite("child code uses it, and a file that is written cannot be opened a second time")


def _arguments(value: n.Expr) -> Iterator[n.Expr]:
    if isinstance(value, n.Call):
        yield from (argument.value for argument in value.args[1:])


def _needed(crossing: Crossing, failure: Failure, members: Members, attribute: Attribute) -> bool:
    """Whether the code that gets the object may read the attribute."""
    if _is_never_asked(failure, members):
        return False
    one_for_each = failure.fact is not None and failure.fact.constructor in _LOCKS
    if one_for_each or crossing.kind in (Kind.REPLY, Kind.PUT):
        return any(True for _ in members.uses(attribute.name))
    begins = failure.method.name if failure.method is not None and failure.method.owner is attribute.owner else None
    if begins is None and crossing.kind is Kind.START and members.is_process:
        begins = "run"
    if members.cls.node is not attribute.owner.node:
        begins = None  # its methods may be called by those of the class that is sent
    inside = members.reached_from(begins) if begins is not None else None
    for reference, method in members.uses(attribute.name):
        if method is not None and (inside is None or method.node.name in inside):
            return True
        if method is None and reference.function is not None:
            return True
    return False


def _is_never_asked(failure: Failure, members: Members) -> bool:
    """Whether the method that is sent, with what it calls on its object, never asks for the attribute that leads here."""
    owner = failure.method.owner if failure.method is not None else None
    if failure.method is None or owner is None or owner.node is members.cls.node:
        return False
    sender = members.of(owner)
    pieces = {method.piece for method in sender.methods.values()}
    texts = (step.place.piece.text[slice(*step.place.span)] for step in failure.trail if step.place.piece in pieces)
    leading = {match.group(1) for text in texts if (match := _SETS.match(text))}
    reached = sender.reached_from(failure.method.name)
    return bool(leading and reached) and not any(
        hands_on_itself(method) or any(attribute.attr in leading for attribute in own_attributes(method))
        for method in reached.values()
    )


def _absent(members: Members, attribute: Attribute, setting: Setting | None) -> str | None:
    """What stands for the attribute while it is away; None if it can be absent, since asking for it makes it anew."""
    if attribute.name in members.methods:
        return None
    match setting:
        case Setting(value=n.Display(kind="list", items=())):
            return "[]"
        case Setting(value=n.DictDisplay(items=())):
            return "{}"
        case _:
            return "None"


def _check_copies(method: Method, attribute: Attribute) -> None:
    """An existing `__getstate__` must begin with a copy of the attributes and end by returning it."""
    match method.node.body:
        case (n.Assign(targets=(n.Name(id=first),)), *_, n.Return(value=n.Name(id=last))) if first == last:
            return
        case _:
            raise CannotRewrite(f"`{attribute.owner.name}` has a `__getstate__` of an unusual form")


def _leaving_out(node: cst.CSTNode, parts: list[_Part]) -> cst.FunctionDef:
    """A `__getstate__` that takes these attributes out of the copy that it gives."""
    match node:
        case cst.FunctionDef(body=cst.IndentedBlock(body=[cst.SimpleStatementLine(body=[cst.Assign() as first]), *_])):
            state = cst.Module([]).code_for_node(first.targets[0].target)
            lines = [cst.parse_statement(_taken_out(state, part)) for part in parts]
            body = list(node.body.body)
            return node.with_changes(body=node.body.with_changes(body=[*body[:-1], *lines, body[-1]]))
        case _:
            raise CannotRewrite("`__getstate__` has an unusual form")


def _taken_out(state: str, part: _Part) -> str:
    return f'{state}.pop("{part.name}", None)' if part.absent is None else f'{state}["{part.name}"] = {part.absent}'


def _restoring(node: cst.CSTNode, parts: list[_Part], receiver: str) -> cst.FunctionDef:
    """A `__setstate__` that makes these attributes again in the end."""
    if not isinstance(node, cst.FunctionDef) or not isinstance(node.body, cst.IndentedBlock):
        raise CannotRewrite("`__setstate__` has an unusual form")
    lines = [cst.parse_statement(f"{receiver}.{part.name} = {part.again or part.absent}") for part in parts]
    return node.with_changes(body=node.body.with_changes(body=[*node.body.body, *lines]))
