"""One imagined process: its memory, its modules, its names."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum

from spawnlint.boundary.account import Account
from spawnlint.boundary.interpreter import flow, importing
from spawnlint.boundary.interpreter.circumstances import Circumstances
from spawnlint.boundary.interpreter.importing import BUILTINS
from spawnlint.boundary.interpreter.store import Slot, Store
from spawnlint.boundary.interpreter.values import (
    PLAIN,
    UNBOUND,
    UNKNOWN,
    External,
    Frame,
    Function,
    Obj,
    Value,
    is_bound,
    one,
    without_unbound,
)
from spawnlint.boundary.observations import Entry, Observation
from spawnlint.boundary.reach import Reach
from spawnlint.boundary.watchers import bootstrap, missing
from spawnlint.boundary.watchers.divergence import Ledger
from spawnlint.facts import nodes as n
from spawnlint.knowledge.ways import Ways
from spawnlint.program.module import Definition, Item, Module, Place
from spawnlint.program.program import Program
from spawnlint.syntax.document import Piece

_IMPLICIT = frozenset({"__doc__", "__spec__", "__loader__", "__package__", "__annotations__", "__path__"})
_MOST_STEPS = 40_000
"""For a whole run: about a second."""
_STEPS_OF_AN_ATTEMPT = 8_000
_STEPS_OF_A_CALL = 200
"""A call may take half of the steps its caller has left, and always this many; then it follows no further calls."""
_STEPS_OF_A_STATEMENT = 400
"""What a top-level statement of another module than the main one may take for its calls in a large program."""
_DEEPEST = 24
STAR = "*"
"""The cell of a module that is bound when a star import may have bound anything."""


class ProcessRole(Enum):
    """Which process this is: the parent, a child that is still importing the main module, a child at work."""

    PARENT = "parent"
    IMPORTING = "importing"
    CHILD = "child"


class ExhaustedError(Exception):
    """The program is too large to imagine to its end; what was seen so far stands."""


@dataclass
class Run:
    """What all processes of one imagined run share: the program, its main module, what was observed."""

    program: Program
    main: Module
    default_method: str
    ways: Ways
    reach: Reach
    observations: dict[tuple[object, ...], Observation] = field(default_factory=dict)
    executed: set[tuple[Piece, n.Function | n.Lambda]] = field(default_factory=set)
    by_program: frozenset[Definition] = frozenset()
    """The functions that the program itself called."""
    supposed: Definition | None = None
    """The function that nothing called, while it is called nevertheless."""
    suppositions: dict[tuple[object, ...], Definition] = field(default_factory=dict)
    """The observations that rest on such a call, by their keys."""
    modules: set[str] = field(default_factory=set)
    """The paths of the modules that were imported; with `items` and `names` all that the observations rest on."""
    items: set[Item] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    """Names of which it matters whether other code mentions them."""
    known: dict[Place, frozenset[str]] = field(default_factory=dict)
    """For each place that makes a Process, the globals that were bound whenever it did."""
    childhood: bootstrap.Childhood = field(default_factory=bootstrap.Childhood)
    starting: set[str] = field(default_factory=set)
    """The definitions that may start a process when they are called."""
    setters: set[str] = field(default_factory=set)
    """The names of properties that can be set."""
    is_imported: bool | None = None
    """Whether a document of the project imports the main module, if that was asked."""
    leading: frozenset[str] = frozenset()
    """The names of functions through which a start may be reached: what mentions one may lead to it."""
    begun: set[object] = field(default_factory=set)
    """The Process classes, or else the places that make a Process, of which one was started."""
    steps: int = 0
    _last_step: int = _STEPS_OF_AN_ATTEMPT
    _last_call: int = _STEPS_OF_AN_ATTEMPT
    parent: Machine | None = None
    ledger: Ledger = field(default_factory=Ledger)
    account: Account = field(default_factory=Account)
    _fresh_child: Machine | None = None

    @property
    def bystanders(self) -> frozenset[str]:
        """The paths of the modules of which nothing is executed unasked."""
        return self.reach.bystanders

    def observe(self, key: tuple[object, ...], observation: Observation) -> None:
        """Keep an observation; the first one of a key stands."""
        if key not in self.observations and self.supposed is not None:
            self.suppositions[key] = self.supposed
        self.observations.setdefault(key, observation)

    def ran(self) -> frozenset[Definition]:
        """The functions that were called so far."""
        return frozenset((piece, node.span) for piece, node in self.executed)

    def step(self) -> None:
        """Count one statement. Raises ExhaustedError when there were too many."""
        self.steps += 1
        if self.steps > self._last_step:
            raise ExhaustedError

    def attempt(self, machine: Machine, action: Callable[[], None]) -> bool:
        """Do something that is given up and taken back if it is too large; returns whether it came to its end."""
        outer, before = (self._last_step, self._last_call), self.steps
        self._last_step = self._last_call = min(self.steps + _STEPS_OF_AN_ATTEMPT, _MOST_STEPS)
        mark = machine.store.mark()
        try:
            action()
        except (ExhaustedError, RecursionError):
            machine.give_up(mark)
            return False
        finally:
            self._last_step, self._last_call = (limit + self.steps - before for limit in outer)
        return True

    @contextmanager
    def call(self) -> Iterator[bool]:
        """Run a call with its share of the steps; gives whether there is any left for it."""
        outer = self._last_call
        left = outer - self.steps
        self._last_call = min(outer, self.steps + max(left // 2, _STEPS_OF_A_CALL))
        try:
            yield left > 0
        finally:
            self._last_call = outer

    @contextmanager
    def statement(self, module: Module) -> Iterator[None]:
        """Run a top-level statement of a module with its share of the steps."""
        outer = self._last_call
        if self.bystanders and module is not self.main:
            self._last_call = min(outer, self.steps + _STEPS_OF_A_STATEMENT)
        try:
            yield
        finally:
            self._last_call = outer

    def child(self) -> Machine:
        """A new child that has just imported the main module under its other name."""
        if self._fresh_child is None:
            fresh = self._fresh_child = Machine(self, ProcessRole.IMPORTING)
            fresh.is_partial = not bootstrap.has_importable_main(self)
            if not fresh.is_partial:
                self.attempt(fresh, lambda: fresh.import_module(self.main, as_main=True))
        child = Machine(self, ProcessRole.CHILD, self._fresh_child.store.copy())
        child.is_partial = self._fresh_child.is_partial
        return child


@dataclass(frozen=True, slots=True)
class Invocation:
    """A call in progress: the function and where it was called."""

    function: Function
    called_at: Place


class Machine:
    """One imagined process."""

    def __init__(self, run: Run, role: ProcessRole, store: Store | None = None) -> None:
        """Start with an empty memory, or with a given one."""
        self.run = run
        self.role = role
        self.store = store or Store()
        self.stack: list[Invocation] = []
        self.exits: list[flow.Exits] = []
        self.blocks: dict[Frame, Callable[[Value], None]] = {}
        """What is done where a generator that is a context manager yields: the block that it is around."""
        self.forgiving = 0
        """How many `try` blocks around the present point catch a NameError."""
        self.catching: list[frozenset[str]] = []
        """The names of the exceptions that the `try` blocks around the present point catch."""
        self.branching = 0
        """How many branches, of which others are possible, the present point lies in."""
        self.repeating = 0
        """How many of these every process takes that comes to them."""
        self.choosing: Place | None = None
        """The call that is being executed of which it is not known what it calls."""
        self.imports: list[Place] = []
        """The import statements that are being executed, the innermost last."""
        self.importing: list[Module] = []
        """The modules whose top level is being executed, the innermost last."""
        self.end = bootstrap.End()
        self.now = Circumstances()
        self.method = run.default_method
        self.has_chosen = False
        """Whether the program has set the start method of the default context."""
        self.workers: dict[Obj, Machine] = {}
        """The worker process of each pool: what its initializer did is there for its tasks."""
        self.entry: Entry | None = None
        self.bound_at: set[Place] = set()
        """Where it has bound globals and attributes of classes by name."""
        self.process: Obj | None = None
        """The Process that the parent started, in a child."""
        self.adopted: set[Obj] = set()
        """The objects that came from the parent."""
        self.instead: dict[Function, Function] = {}
        """The functions found by the name of another one that was sent, with that one."""
        self.has_siblings = False
        """Whether it stands for several workers."""
        self.is_copy = False
        """Whether it was forked, and so has imported nothing anew."""
        self.imports_anew = False
        """Whether it is a copy in its main module only."""
        self.is_partial = False
        """Whether something it does was too large to follow: what seems to be missing may be there."""

    def fork(self) -> Machine:
        """A child that is a copy of this process."""
        child = Machine(self.run, ProcessRole.CHILD, self.store.copy())
        child.method, child.is_partial, child.is_copy = self.method, self.is_partial, True
        return child

    def copies(self, module: Module | External) -> bool:
        """Whether what belongs to a module, or to something outside, is what the parent had there."""
        return self.is_copy and not (self.imports_anew and isinstance(module, Module) and module is not self.run.main)

    @property
    def is_parent(self) -> bool:
        """Whether this is the process that the user starts."""
        return self.role is ProcessRole.PARENT

    @property
    def is_new_child(self) -> bool:
        """Whether this is a child that has nothing but what it imported and was sent."""
        return self.role is ProcessRole.CHILD and not self.is_copy

    @property
    def is_at_work(self) -> bool:
        """Whether this is a child that runs what it was started for."""
        return self.entry is not None and bool(self.stack)

    def give_up(self, mark: int) -> None:
        """Take back what was done since a mark and stopped in the middle."""
        self.store.undo(mark)
        self.stack.clear()
        self.exits.clear()
        self.blocks.clear()
        self.forgiving = self.branching = self.repeating = 0
        self.choosing = None
        self.importing.clear()
        self.imports.clear()
        self.catching.clear()
        self.is_partial = True

    # -- modules ---------------------------------------------------------------------------------

    def import_module(self, module: Module, *, as_main: bool = False) -> None:
        """Execute a module's top level, once."""
        main = "__main__" if self.role is ProcessRole.PARENT else "__mp_main__"
        importing.import_module(self, module, main if as_main else None)

    # -- names -----------------------------------------------------------------------------------

    def look_up(self, frame: Frame, name: n.Name) -> Value:
        """The value of a name read in a frame."""
        scope: Frame | None = frame
        while scope is not None:
            if scope.of_class is not None:
                slot = self.store.get(scope.of_class, name.id)
                if is_bound(slot.value):
                    return without_unbound(slot.value)
            elif scope.scope is not None:
                if name.id in scope.scope.globals:
                    break
                if name.id in scope.scope.bound:
                    return without_unbound(self.store.get(scope, name.id).value)
            scope = scope.up
        return self.look_up_global(frame, name)

    def global_slot(self, module: Module, name: str) -> Slot:
        """The cell of a module-level name, executing its definition first if nobody has asked for it yet."""
        self.run.names.add(name)
        slot = self.store.get(module, name)
        if not is_bound(slot.value):
            importing.ask_for(self, module, name)
            slot = self.store.get(module, name)
        return slot

    def look_up_global(self, frame: Frame, name: n.Name) -> Value:
        """The value of a global or built-in name; a missing one is observed."""
        slot = self.global_slot(frame.module, name.id)
        if is_bound(slot.value):
            self.run.account.reads(self, frame, name.id)
            self.run.ledger.loaded_global(self, frame, name)
            return without_unbound(slot.value)
        replaced = self.store.get(External("builtins"), name.id).value
        if is_bound(replaced):
            return without_unbound(replaced)
        self.run.ledger.replaced.used_builtin(self, frame, name)
        if name.id in BUILTINS:
            return one(External(f"builtins.{name.id}"))
        if name.id in _IMPLICIT:
            return PLAIN
        missing.read(self, frame, name)
        return UNKNOWN

    def note_construction(self, place: Place) -> None:
        """Remember which globals exist when a Process is made at a place."""
        bound = self.bound_in_main()
        self.run.known[place] = self.run.known.get(place, bound) & bound

    def bound_in_main(self) -> frozenset[str]:
        """The globals of the main module that exist now."""
        return frozenset(key for key in self.store.cells(self.run.main) if isinstance(key, str))

    def parent_only(self) -> frozenset[str]:
        """The globals of the main module that exist here and not in a new child."""
        main, child = self.run.main, self.run.child()
        bound = (key for key in self.store.cells(main) if isinstance(key, str))
        return frozenset(name for name in bound if not is_bound(child.global_slot(main, name).value))

    def may_hold_anything(self, module: Module) -> bool:
        """Whether a star import, `exec` or the like may have bound any name in a module."""
        return self.is_partial or is_bound(self.store.get(module, STAR).value)

    def bind(self, frame: Frame, name: str, value: Value, place: Place) -> None:
        """Bind a name as an assignment in a frame does."""
        self.set_name(frame, name, Slot(value, (place,)))

    def unbind(self, frame: Frame, name: str) -> None:
        """`del name`."""
        self.set_name(frame, name, Slot(UNBOUND))

    def set_name(self, frame: Frame, name: str, slot: Slot) -> None:
        """Put a slot where a binding occurrence of the name in this frame puts it."""
        scope: Frame | None = frame
        while scope is not None:
            if scope.of_class is not None:
                self.bound_at.update(slot.places)
                self.store.set(scope.of_class, name, slot)
                return
            if scope.scope is None or name in scope.scope.globals:
                break
            if name in scope.scope.bound:
                self.store.set(scope, name, slot)
                return
            scope = scope.up
        self.bound_at.update(slot.places)
        self.store.set(frame.module, name, slot)

    # -- calls -----------------------------------------------------------------------------------

    def enter(self, function: Function, called_at: Place, body: Callable[[], Value]) -> Value:
        """Run the body of a call, unless it is too deep or the function is already being called twice."""
        nested = sum(1 for call in self.stack if call.function.node is function.node)
        if nested > 1:
            return UNKNOWN
        with self.run.call() as is_affordable:
            if not is_affordable or len(self.stack) > _DEEPEST:
                self.is_partial = self.is_partial or function.module.path not in self.run.bystanders
                return UNKNOWN
            self.run.executed.add((function.piece, function.node))
            self.run.account.runs(self, function)
            self.run.ledger.called(self, function, called_at, again=nested > 0)
            self.stack.append(Invocation(function, called_at))
            try:
                return body()
            finally:
                self.stack.pop()

    @contextmanager
    def as_entry(self, entry: Entry) -> Iterator[None]:
        """Run child code on behalf of a child entry."""
        self.run.account.begins(entry)
        self.run.ledger.child_begins(self, entry)
        before, self.entry, self.store.written = self.entry, entry, set()
        try:
            yield
        finally:
            self.run.ledger.child_ends(self)
            self.entry, self.store.written = before, None
