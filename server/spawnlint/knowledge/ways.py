"""The ways into another process, as data: which call sends what, how, and what begins over there.

Sources: the signatures in CPython's `Lib/multiprocessing` and `Lib/concurrent/futures`, 3.10 to 3.15.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Carrier(Enum):
    """What takes objects over the boundary."""

    PICKLE = "pickle"


class Kind(Enum):
    """The kinds of crossing, as named in the vocabulary of the architecture page."""

    START = "start"
    TASK = "task"
    SETUP = "setup"
    REPLY = "reply"
    PUT = "put"
    """A message to a process that runs."""
    RAISE = "raise"
    """An exception that leaves a task goes back."""


class Role(Enum):
    """What a parameter of a call means for the crossing."""

    OTHER = "other"
    CALLABLE = "callable"
    """Runs in the child and is sent there."""
    ARGS = "args"
    """A tuple of positional arguments for the callable."""
    KWARGS = "kwargs"
    """A dict of keyword arguments for the callable."""
    ITEMS = "items"
    """An iterable; each item is sent as the one argument of the callable."""
    TUPLES = "tuples"
    """An iterable of argument tuples."""
    REST = "rest"
    """All further positional arguments go to the callable; for ITEMS-like calls see MORE_ITEMS."""
    MORE_ITEMS = "more items"
    """All further positional arguments are iterables."""
    MESSAGE = "message"
    """Pickled by the call itself and read by another process."""
    EXECUTOR = "executor"
    """The pool that decides whether this is a crossing at all."""


@dataclass(frozen=True, slots=True)
class Way:
    """A call that is a crossing: its dotted path and its parameters in order, with their roles.

    A path ending in a method name is called on an object made by the class before it.
    """

    path: str
    kind: Kind
    parameters: tuple[tuple[str, Role], ...]
    carrier: Carrier = Carrier.PICKLE
    keywords_go_along: bool = False
    """Keyword arguments that are no parameters are sent to the callable."""


_O = Role.OTHER
_FUNC_ITEMS = (("func", Role.CALLABLE), ("iterable", Role.ITEMS))
_FUNC_TUPLES = (("func", Role.CALLABLE), ("iterable", Role.TUPLES))
_FUNC_ARGS = (("func", Role.CALLABLE), ("args", Role.ARGS), ("kwds", Role.KWARGS))
POOL = "multiprocessing.Pool"
_EXECUTOR = "concurrent.futures.ProcessPoolExecutor"

_QUEUES = ("multiprocessing.Queue", "multiprocessing.JoinableQueue", "multiprocessing.managers.QueueProxy")
_MESSAGES = {
    **{f"{queue}.{name}": "obj" for queue in _QUEUES for name in ("put", "put_nowait")},
    "multiprocessing.SimpleQueue.put": "obj",
    "multiprocessing.connection.Connection.send": "obj",
    "multiprocessing.managers.DictProxy.__setitem__": "value",
    "multiprocessing.managers.ListProxy.__setitem__": "value",
    "multiprocessing.managers.ListProxy.append": "object",
}
"""The calls that send a message, each with the parameter that is sent."""

_WAYS = (
    Way("multiprocessing.Process.start", Kind.START, ()),
    Way(
        POOL,
        Kind.SETUP,
        (("processes", _O), ("initializer", Role.CALLABLE), ("initargs", Role.ARGS), ("maxtasksperchild", _O)),
    ),
    Way(
        _EXECUTOR,
        Kind.SETUP,
        (("max_workers", _O), ("mp_context", _O), ("initializer", Role.CALLABLE), ("initargs", Role.ARGS)),
    ),
    *(Way(f"{POOL}.{name}", Kind.TASK, _FUNC_ARGS) for name in ("apply", "apply_async")),
    *(Way(f"{POOL}.{name}", Kind.TASK, _FUNC_ITEMS) for name in ("map", "map_async", "imap", "imap_unordered")),
    *(Way(f"{POOL}.{name}", Kind.TASK, _FUNC_TUPLES) for name in ("starmap", "starmap_async")),
    Way(f"{_EXECUTOR}.submit", Kind.TASK, (("fn", Role.CALLABLE), ("args", Role.REST)), keywords_go_along=True),
    Way(f"{_EXECUTOR}.map", Kind.TASK, (("fn", Role.CALLABLE), ("iterables", Role.MORE_ITEMS))),
    Way(
        "asyncio.AbstractEventLoop.run_in_executor",
        Kind.TASK,
        (("executor", Role.EXECUTOR), ("func", Role.CALLABLE), ("args", Role.REST)),
    ),
    *(Way(path, Kind.PUT, ((name, Role.MESSAGE),)) for path, name in _MESSAGES.items()),
)
RESULTS: dict[str, str] = {
    **{f"{POOL}.{name}": "multiprocessing.pool.AsyncResult" for name in ("apply_async", "map_async", "starmap_async")},
    **{f"{POOL}.{name}": "multiprocessing.pool.IMapIterator" for name in ("imap", "imap_unordered")},
    f"{_EXECUTOR}.submit": "concurrent.futures.Future",
}
"""The calls that send tasks and do not wait, with the class of the object that stands for the result."""

PROXIES: dict[str, str] = {
    "multiprocessing.Manager.dict": "multiprocessing.managers.DictProxy",
    "multiprocessing.Manager.list": "multiprocessing.managers.ListProxy",
    "multiprocessing.Manager.Queue": "multiprocessing.managers.QueueProxy",
    "multiprocessing.Manager.JoinableQueue": "multiprocessing.managers.QueueProxy",
}
"""What a manager gives, by the call that asks for it."""

WAYS: dict[str, Way] = {way.path: way for way in _WAYS}

PROCESS = "multiprocessing.Process"
MANAGER = "multiprocessing.Manager"
"""Starts a process of its own."""
POOLS = frozenset({POOL, _EXECUTOR})
PROCESS_STATE = ("_name", "_config", "_identity", "_parent_pid", "_parent_name", "_popen", "_closed")
"""Attributes that `Process.__init__` gives a process, and that the child needs."""
PROCESS_PARAMETERS = ("group", "target", "name", "args", "kwargs")

ALIASES: dict[str, str] = {
    "multiprocessing.process.BaseProcess": PROCESS,
    "multiprocessing.context.Process": PROCESS,
    "multiprocessing.context.SpawnProcess": PROCESS,
    "multiprocessing.pool.Pool": POOL,
    "multiprocessing.context.BaseContext": "multiprocessing",
    "concurrent.futures.process.ProcessPoolExecutor": _EXECUTOR,
    "asyncio.get_event_loop": "asyncio.AbstractEventLoop",
    "asyncio.get_running_loop": "asyncio.AbstractEventLoop",
    "asyncio.new_event_loop": "asyncio.AbstractEventLoop",
    "asyncio.events.get_running_loop": "asyncio.AbstractEventLoop",
}
"""Other paths of the same things; a factory stands for the class of what it makes."""

CONTEXTS: dict[str, str] = {
    "multiprocessing.context.SpawnContext": "spawn",
    "multiprocessing.context.ForkContext": "fork",
    "multiprocessing.context.ForkServerContext": "forkserver",
}
"""Classes whose instances are the module `multiprocessing` with a fixed start method."""

START_METHODS = ("spawn", "forkserver", "fork")

SAME_AS_MULTIPROCESSING = ("torch.multiprocessing",)
"""Packages that hand out all of `multiprocessing` under their own name."""

LIBRARIES = frozenset(
    way.path.partition(".")[0] for way in _WAYS if all(role is not Role.EXECUTOR for _, role in way.parameters)
) | frozenset(package.partition(".")[0] for package in SAME_AS_MULTIPROCESSING)
"""The top-level modules process APIs come from: a project that imports none of them starts no process."""

MARKERS = ("Process", "Pool", "Executor", "run_in_executor", "multiprocessing")
"""A text that contains none of these words starts no process of its own accord."""


def canonical(path: str) -> str:
    """The path under which the tables know something."""
    for package in SAME_AS_MULTIPROCESSING:
        if path == package or path.startswith(f"{package}."):
            path = f"multiprocessing{path[len(package) :]}"
    return ALIASES.get(path, path)
