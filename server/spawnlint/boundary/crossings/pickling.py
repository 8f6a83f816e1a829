"""The verdict on a value that is pickled: what in it does not survive, found by walking it as pickle does."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import spawnlint.boundary.crossings.exceptions as exceptions
import spawnlint.boundary.crossings.hashes as hashes
import spawnlint.boundary.crossings.lookups as lookups
import spawnlint.boundary.crossings.made_classes as made_classes
import spawnlint.boundary.crossings.names as names
import spawnlint.boundary.crossings.process_objects as process_objects
import spawnlint.boundary.crossings.rebuilding as rebuilding
import spawnlint.boundary.interpreter.calls as calls
import spawnlint.boundary.interpreter.classes as classes
import spawnlint.boundary.interpreter.containers as containers
import spawnlint.boundary.interpreter.objects as objects
import spawnlint.boundary.watchers.bootstrap as bootstrap
from spawnlint.boundary.crossings.code import taken_along
from spawnlint.boundary.crossings.notes import item_note, partial_notes
from spawnlint.boundary.crossings.outside_bases import failing_base
from spawnlint.boundary.crossings.refusals import AUTHENTICATION, own_refusal, refused
from spawnlint.boundary.crossings.teachers import may_be_imported
from spawnlint.boundary.interpreter.store import Slot
from spawnlint.boundary.interpreter.values import (
    NOTHING,
    UNKNOWN,
    Atom,
    Bound,
    ClassValue,
    External,
    Function,
    ModuleValue,
    Obj,
    Super,
    Suspended,
    Unbound,
    Unknown,
    Value,
    constant,
    is_bound,
    one,
)
from spawnlint.boundary.observations import Attribute, Failure, Reason
from spawnlint.boundary.trail import Step
from spawnlint.facts import nodes as n
from spawnlint.knowledge.carriers import POLICIES, Carrier, Policy
from spawnlint.knowledge.errors import process_class
from spawnlint.knowledge.externals import OBJECTS
from spawnlint.knowledge.holders import is_holder
from spawnlint.knowledge.loaded import LOADED
from spawnlint.knowledge.picklable import PICKLING_CLASSES, Picklability, TypeFact, fact, measured_as
from spawnlint.knowledge.ways import PROCESS, Role
from spawnlint.program.module import Module, Place, may_define

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine

_REDUCERS = ("__reduce_ex__", "__reduce__", "__getstate__")
_DEEPEST = 32
_MOST_VISITS = 4
"""An object that is reached in so many ways is not walked again."""
_PRIVATE_NAMES_LEAD_BACK = (3, 15)
"""Since then pickle looks functions up by their mangled names."""
DEFAULTDICT = "collections.defaultdict"


@dataclass(frozen=True, slots=True)
class _Walk:
    """Where the walk is: the process that pickles, the one that will unpickle, and the way so far."""

    sender: Machine
    receiver: Machine | None
    trail: tuple[Step, ...]
    seen: frozenset[Obj] = frozenset()
    spawning: bool = False
    """Whether this happens while a process is being started, so that inherit-only objects go over."""
    called: bool = False
    """Whether what is sent will be called: an attribute of something outside the project is a method then."""
    certain: bool = True
    attribute: Attribute | None = None
    method: Function | None = None
    holder: str | None = None
    notes: tuple[str, ...] | None = None
    carrier: Carrier = Carrier.PICKLE
    sets: set[Obj] = field(default_factory=set)
    """The sets that were walked so far: pickle goes through each once."""
    code: set[Function | ClassValue] = field(default_factory=set)
    """The definitions that were taken along as code so far."""
    unknown: list[tuple[Step, ...]] = field(default_factory=list)
    """The ways to what nothing is known of."""
    visits: Counter[Obj] = field(default_factory=Counter)
    """How often each object was walked so far."""

    @property
    def policy(self) -> Policy:
        """What the carrier does."""
        return POLICIES[self.carrier]

    def into(self, *notes: str) -> _Walk:
        """Inside of what Python says it is serializing, outermost first."""
        return self if self.notes is None else replace(self, notes=(*self.notes, *notes))

    def step(self, place: Place, message: str) -> _Walk:
        """One step further."""
        return replace(self, trail=(*self.trail, Step(place, message)))

    def failure(self, reason: Reason, culprit: Atom, place: Place, fact: TypeFact | None = None) -> Failure:
        """What fails here."""
        notes = None if self.notes is None else tuple(reversed(self.notes))
        return Failure(
            reason, culprit, place, self.trail, self.certain, self.attribute, self.method, self.holder, fact, notes
        )


def failures(
    sender: Machine,
    receiver: Machine | None,
    value: Value,
    trail: tuple[Step, ...],
    notes: tuple[str, ...] | None,
    *,
    spawning: bool,
    called: bool = False,
    carrier: Carrier = Carrier.PICKLE,
    role: Role = Role.OTHER,
    unknown: list[tuple[Step, ...]] | None = None,
) -> tuple[Failure, ...]:
    """Everything in a value that does not survive the trip from one process to the other.

    Without a receiver only what fails in the sender is found. Unknown parts are silent; the trails that lead to them
    are added to `unknown`. `notes` say what Python is serializing when it comes to the value, outermost first; None if
    that is not known. `called` says that the value will be called.
    """
    unknown = [] if unknown is None else unknown
    walk = _Walk(
        sender, receiver, trail, notes=notes, spawning=spawning, called=called, carrier=carrier, unknown=unknown
    )
    with bootstrap.unpickling(receiver, spawning=spawning):
        return tuple(_WALKS.get(role, _walk)(walk, value))


def _registered(walk: _Walk, value: Value) -> Iterator[Failure]:
    """A function that a decorator took when it was defined: the child has it if that happens in an import."""
    for atom in value:
        if isinstance(atom, Function) and names.is_local(atom):
            yield walk.failure(Reason.LOCAL_FUNCTION, atom, atom.place)


def _import_string(walk: _Walk, value: Value) -> Iterator[Failure]:
    """What the child has to import by its name."""
    for atom in value:
        if isinstance(atom, Function | ClassValue | Obj):
            place = walk.trail[-1].place
            yield replace(walk, certain=len(value) == 1).failure(Reason.NOT_AN_IMPORT_STRING, atom, place)


_WALKS = {Role.REGISTERED: _registered, Role.IMPORT_STRING: _import_string}
"""What does not go over itself, by what it means instead."""


def _walk(walk: _Walk, value: Value) -> Iterator[Failure]:
    atoms = [atom for atom in value if not isinstance(atom, Unbound)]
    certain = walk.certain and len(atoms) == len(value) == 1
    for atom in atoms:
        yield from _walk_atom(replace(walk, certain=certain), atom)


def _walk_atom(walk: _Walk, atom: Atom) -> Iterator[Failure]:
    match atom:
        case Function():
            yield from _definition(walk, atom)
        case ClassValue():
            yield from _definition(walk, atom)
        case Bound(method=External()) if not walk.called:
            pass
        case Bound(receiver=Obj(type=External(path=path)) as module, method=External(path=called)) if path == LOADED:
            found = walk.failure(Reason.LOADED_FROM_FILE, module, walk.trail[-1].place)
            name = constant(walk.sender.store.get(module, "__name__").value)
            yield replace(found, holder=f"{name}.{called.removeprefix(f'{LOADED}.')}", certain=False)
        case Bound(receiver=receiver, method=method):
            yield from _method(walk, method)
            drags = method if isinstance(method, Function) and isinstance(receiver, Obj) else None
            yield from _walk_atom(replace(walk, method=drags), receiver)
        case Obj() if atom not in walk.seen and len(walk.seen) < _DEEPEST and walk.visits[atom] < _MOST_VISITS:
            walk.visits[atom] += 1
            yield from _object(replace(walk, seen=walk.seen | {atom}, called=False), atom)
        case Suspended(kind=kind, place=place):
            yield from _outside_type(walk, atom, f"<{kind}>", place)
        case ModuleValue():
            yield from _outside_type(walk, atom, "<module>", walk.trail[-1].place)
        case External(path=path) if path in sys.stdlib_module_names or path in OBJECTS:
            constructor = path if path in OBJECTS else "<module>"
            yield from _outside_type(walk, atom, constructor, walk.trail[-1].place)
        case External() if not _is_of_python(atom):
            walk.unknown.append(walk.trail)
        case Unknown() | Super():
            walk.unknown.append(walk.trail)
        case Obj() if atom not in walk.seen:
            walk.unknown.append(walk.trail)
        case _:
            pass


def _is_of_python(atom: External) -> bool:
    """Whether something outside the project is in the standard library."""
    top = atom.path.partition(".")[0]
    return top == "builtins" or top in sys.stdlib_module_names


def _method(walk: _Walk, method: Function | External) -> Iterator[Failure]:
    """A method travels as the object and the method's name, which the object is asked for over there; or as code."""
    if not isinstance(method, Function):
        return
    if walk.policy.takes_code:
        yield from _definition(walk, method)
    elif isinstance(method.node, n.Lambda):
        yield walk.failure(Reason.LAMBDA_METHOD, method, method.place)
    elif names.is_private(method.name):
        yield walk.failure(Reason.PRIVATE_METHOD, method, method.place)
    elif (original := names.decorated(walk.sender, method)) is not None:
        yield walk.failure(Reason.UNWRAPPED_METHOD, method, original.place)


def _outside_type(walk: _Walk, atom: Atom, constructor: str, place: Place) -> Iterator[Failure]:
    """An object of a type outside the project, by what the tables know of it."""
    known = fact(constructor)
    if walk.policy.fails is not None and measured_as(constructor) not in walk.policy.fails:
        return
    if known is None:
        if constructor not in PICKLING_CLASSES:
            walk.unknown.append(walk.trail)
        return
    if known.unless_imported and may_be_imported(walk.sender, known.unless_imported):
        return
    if known.in_child:
        yield replace(walk.failure(Reason.CANNOT_BE_REBUILT, atom, place, known), error=known.error or None)
    elif known.verdict is Picklability.FAILS:
        yield walk.failure(Reason.UNPICKLABLE, atom, place, known)
    elif known.verdict is Picklability.WHILE_SPAWNING and not walk.spawning:
        yield walk.failure(Reason.INHERIT_ONLY, atom, place, known)


def _definition(walk: _Walk, definition: Function | ClassValue, reference: Place | None = None) -> Iterator[Failure]:
    """A function or class, by its name or as code."""
    is_code = (
        definition.module is walk.sender.run.main
        or names.is_local(definition)
        or not isinstance(definition.node, n.Function | n.Class)
        or (definition.owner is None and names.leads_elsewhere(walk.sender, definition, definition))
    )
    if not (walk.policy.takes_code and is_code):
        yield from _by_name(walk, definition, reference)
    elif definition not in walk.code and len(walk.seen) < _DEEPEST:
        walk.code.add(definition)
        for name, slot in taken_along(walk.sender, definition, with_globals=walk.policy.takes_globals):
            for place in slot.places[-1:]:
                step = walk.step(place, f"`{definition.name}` takes `{name}` along")
                yield from _walk(replace(step, called=False, notes=None), slot.value)


def _by_name(walk: _Walk, definition: Function | ClassValue, reference: Place | None = None) -> Iterator[Failure]:
    """Functions and classes travel as a module and a qualified name that must lead back to them.

    `reference` is where the program refers to the definition, if that is not the last step of the trail.
    """
    if is_bound(walk.sender.store.get(definition, objects.RENAMED).value):
        return
    named = definition.like if isinstance(definition, Function) and definition.like is not None else definition
    if named is definition and (original := names.decorated(walk.sender, definition)) is not None:
        yield walk.failure(Reason.UNWRAPPED, definition, original.place)
    elif isinstance(named, Function) and isinstance(named.node, n.Lambda):
        yield walk.failure(Reason.LAMBDA, named, named.place)
    elif names.is_local(named):
        reason = Reason.LOCAL_FUNCTION if isinstance(named, Function) else Reason.LOCAL_CLASS
        yield walk.failure(reason, named, named.place)
    elif isinstance(named, Function) and named.owner is not None and names.is_private(named.name):
        yield replace(walk.failure(Reason.PRIVATE_FUNCTION, named, named.place), until=_PRIVATE_NAMES_LEAD_BACK)
    elif named.owner is None and names.leads_elsewhere(walk.sender, named, definition):
        yield walk.failure(Reason.NOT_THE_SAME, named, reference or walk.trail[-1].place)
    elif named.owner is None:
        yield from _found_there(walk, named, named.module, reference or walk.trail[-1].place)
    elif walk.receiver is not None and not bootstrap.can_import(walk.receiver, named.module):
        found = walk.failure(Reason.MAIN_NOT_IMPORTABLE, named, reference or walk.trail[-1].place)
        yield replace(found, holder=named.name)


def _found_there(
    walk: _Walk, named: Function | ClassValue | Obj, module: Module, reference: Place
) -> Iterator[Failure]:
    """What is looked up in a module by the process that unpickles; an object is a class that a call has made."""
    if walk.receiver is None:
        return
    name = made_classes.name_of(walk.sender, named) if isinstance(named, Obj) else named.name
    if not bootstrap.can_import(walk.receiver, module):
        yield replace(walk.failure(Reason.MAIN_NOT_IMPORTABLE, named, reference), holder=name)
        return
    bootstrap.found_by_name(walk.receiver, module)
    slot = walk.receiver.global_slot(module, name)
    if not is_bound(slot.value) and not walk.receiver.may_hold_anything(module):
        yield replace(walk.failure(Reason.MISSING_DEFINITION, named, reference), holder=name)


def _object(walk: _Walk, obj: Obj) -> Iterator[Failure]:
    is_process = classes.external_base(walk.sender, obj.type, PROCESS) is not None
    started = walk.sender.store.get(obj, objects.STARTED).value
    if is_process and is_bound(started):
        found = walk.failure(Reason.STARTED_PROCESS, obj, obj.place)
        yield replace(found, certain=found.certain and process_objects.is_certain(started))
    elif is_process and not walk.spawning:
        yield replace(walk.failure(Reason.UNSTARTED_PROCESS, obj, obj.place), error=AUTHENTICATION)
    elif (why := refused(walk.sender, obj, spawning=walk.spawning)) is not None:
        found = walk.failure(why.reason, why.culprit, why.culprit.place, why.fact)
        yield replace(found, error=why.error, until=why.until, holder=why.holder)
    elif isinstance(obj.type, ClassValue):
        yield from _instance(walk, obj, obj.type)
    elif (made := made_classes.class_of(walk.sender, obj)) is not None:
        reference = walk.trail[-1].place if made is obj else obj.place
        if not made_classes.says_where_it_is(walk.sender, made):
            yield from _found_there(walk, made, made_classes.module_of(walk.sender, made), reference)
    elif obj.type == containers.MAP:
        for slot in walk.sender.store.cells(obj).values():
            yield from _walk(replace(walk, notes=None, holder=obj.type.path), slot.value)
    elif obj.type == containers.PARTIAL:
        for key, slot in walk.sender.store.cells(obj).items():
            yield from _walk(replace(walk.into(*partial_notes(key)), holder=obj.type.path, called=key == 0), slot.value)
    elif (view := containers.viewed_by(walk.sender, obj)) is not None:
        yield from _outside_type(walk, obj, view, obj.place)
    elif obj.type in containers.CONTAINERS:
        kind = obj.type.path.removeprefix("builtins.")
        for early, place in () if obj in walk.sets else hashes.asked_too_early(walk.sender, obj, walk.seen):
            yield walk.failure(Reason.KEYED_TOO_EARLY, early, place)
        walk.sets.add(obj)
        for key, slot in walk.sender.store.cells(obj).items():
            if key == containers.VIEW:
                continue
            holder = DEFAULTDICT if key == containers.FACTORY else obj.type.path
            yield from _walk(replace(walk.into(item_note(kind, key)), holder=holder), slot.value)
    elif is_process:
        name = process_class(obj.type.method)
        yield from _attributes(walk.into(f"{name} object", f"{name} state"), obj, None)
    elif is_holder(obj.type.path):
        for slot in walk.sender.store.cells(obj).values():
            yield from _walk(replace(walk, notes=None, holder=obj.type.path), slot.value)
    else:
        yield from _outside_type(walk, obj, obj.type.path, obj.place)


def _instance(walk: _Walk, obj: Obj, cls: ClassValue) -> Iterator[Failure]:
    yield from _definition(walk.into(*_class_notes(walk.sender, cls)), cls, obj.place)
    is_scalar = rebuilding.is_replayed_scalar(walk.sender, cls)
    reduced = None if is_scalar else _reduced(walk.sender, obj, cls, walk.trail[-1].place if walk.trail else obj.place)
    if is_bound(walk.sender.store.get(cls, classes.COPYREG).value):
        return
    if (known := failing_base(walk.sender, obj, cls)) is not None:
        yield replace(walk, notes=None).failure(Reason.UNPICKLABLE, obj, obj.place, known)
    elif reduced == NOTHING:
        yield walk.failure(Reason.UNPICKLABLE, obj, obj.place, own_refusal(walk.sender, cls, _REDUCERS))
    elif reduced is not None:
        yield from _walk(replace(walk, notes=None), reduced)
        if (place := rebuilding.lost_state(walk.sender, reduced, cls)) is not None:
            yield walk.failure(Reason.LOST_STATE, obj, place)
    elif exceptions.is_exception(walk.sender, cls):
        yield from _attributes(replace(walk, notes=None), obj, cls)
        yield from _rebuilt(walk, obj, cls)
    elif any(base is None for base in classes.mro(walk.sender, cls)):
        walk.unknown.append(walk.trail)
    else:
        name = _type_name(walk.sender, cls)
        inside = walk.into(f"{name} object", f"{name} state").step(
            cls.place, f"class {cls.name}, which is pickled by its attributes"
        )
        if not all(_is_of_python(base) for base in classes.mro(walk.sender, cls) if isinstance(base, External)):
            walk.unknown.append(walk.trail)
        if rebuilding.keeps_attributes(walk.sender, cls):
            yield from _attributes(inside, obj, cls)
        yield from _walk(replace(inside, notes=None), walk.sender.store.get(obj, containers.CONTENT).value)
        yield from _rebuilt(walk, obj, cls)


def _rebuilt(walk: _Walk, obj: Obj, cls: ClassValue) -> Iterator[Failure]:
    """What fails when the object is made again on the other side."""
    if (refusal := rebuilding.refusal(walk.sender, obj, cls)) is not None:
        yield replace(walk.failure(refusal.reason, obj, refusal.place), error=refusal.error)
    elif (early := lookups.read_too_early(walk.sender, obj, cls)) is not None:
        yield walk.failure(*early)
    elif (answer := lookups.wrong_answer(walk.sender, obj, cls)) is not None:
        yield replace(walk.failure(Reason.WRONG_ANSWER, obj, answer.place), error=answer.error, until=answer.until)
    elif (place := rebuilding.changed_text(walk.sender, obj, cls)) is not None:
        yield replace(walk.failure(Reason.CHANGED_TEXT, obj, place), certain=False)


def _attributes(walk: _Walk, obj: Obj, cls: ClassValue | None) -> Iterator[Failure]:
    for name, slot in walk.sender.store.cells(obj).items():
        if isinstance(name, str):
            yield from _attribute(walk.into(f"dict item {name!r}"), cls, name, slot)


def _attribute(walk: _Walk, cls: ClassValue | None, name: str, slot: Slot) -> Iterator[Failure]:
    inner = walk
    for place in slot.places[-1:]:
        if cls is not None:
            inner = inner.step(place, f"{cls.name}.{name} is set here")
            inner = replace(inner, attribute=Attribute(cls, name, place))
        else:
            inner = inner.step(place, f"{name.lstrip('_')} is given here")
    yield from _walk(replace(inner, holder=None, called=name == "_target"), slot.value)


def module_name(machine: Machine, definition: Function | ClassValue) -> str:
    """The `__module__` of a definition in the process that pickles."""
    return "__main__" if definition.module is machine.run.main else definition.module.name


def _type_name(machine: Machine, cls: ClassValue) -> str:
    """A class as Python names it in notes."""
    return f"{module_name(machine, cls)}.{cls.qualname}".removeprefix("__main__.")


def _class_notes(machine: Machine, cls: ClassValue) -> tuple[str, str]:
    name = _type_name(machine, cls)
    return f"{name} object", f"{name} class"


def _own(machine: Machine, cls: ClassValue) -> Iterator[ClassValue]:
    """A class and its bases, as far as the project has them."""
    return (base for base in classes.mro(machine, cls) if isinstance(base, ClassValue))


def _reduced(machine: Machine, obj: Obj, cls: ClassValue, place: Place) -> Value | None:
    """What a class's own pickling methods give instead of the attributes; None if it has no such methods."""
    for name in _REDUCERS:
        value, _absent = classes.in_class(machine, cls, name)
        if not is_bound(value):
            if any(may_define(piece, name) for base in _own(machine, cls) for piece in base.item.members):
                return UNKNOWN
            continue
        if any(isinstance(atom, Unknown) for atom in value):
            return value
        method = objects.get_attribute(machine, one(obj), name, place)
        arguments = calls.Arguments(((frozenset(), place),) if name == "__reduce_ex__" else ())
        return calls.call(machine, method, arguments, place)
    return None
