"""The standard library's own ways: `multiprocessing`, `concurrent.futures`, `asyncio`.

Sources: the signatures in CPython's `Lib/multiprocessing` and `Lib/concurrent/futures`, 3.10 to 3.15.
"""

from __future__ import annotations

from spawnlint.knowledge.ways.way import Kind, Role, Starter, Way

O = Role.OTHER  # noqa: E741 - the columns of a table
FUNC_ITEMS = (("func", Role.CALLABLE), ("iterable", Role.ITEMS))
FUNC_TUPLES = (("func", Role.CALLABLE), ("iterable", Role.TUPLES))
FUNC_ARGS = (("func", Role.CALLABLE), ("args", Role.ARGS), ("kwds", Role.KWARGS))
SUBMIT = (("fn", Role.CALLABLE), ("args", Role.REST))
MAP = (("fn", Role.CALLABLE), ("iterables", Role.MORE_ITEMS))

PROCESS = "multiprocessing.Process"
MANAGER = "multiprocessing.Manager"
"""Starts a process of its own."""
POOL = "multiprocessing.Pool"
EXECUTOR = "concurrent.futures.ProcessPoolExecutor"

PROXIES: dict[str, str] = {
    "multiprocessing.Manager.dict": "multiprocessing.managers.DictProxy",
    "multiprocessing.Manager.list": "multiprocessing.managers.ListProxy",
    "multiprocessing.Manager.Queue": "multiprocessing.managers.QueueProxy",
    "multiprocessing.Manager.JoinableQueue": "multiprocessing.managers.QueueProxy",
}
"""What a manager gives, by the call that asks for it."""

_QUEUES = ("multiprocessing.Queue", "multiprocessing.JoinableQueue", "multiprocessing.managers.QueueProxy")
_MESSAGES = {
    **{f"{queue}.{name}": "obj" for queue in _QUEUES for name in ("put", "put_nowait")},
    "multiprocessing.SimpleQueue.put": "obj",
    "multiprocessing.connection.Connection.send": "obj",
    "multiprocessing.managers.DictProxy.__setitem__": "value",
    "multiprocessing.managers.ListProxy.__setitem__": "value",
    "multiprocessing.managers.ListProxy.append": "object",
    "multiprocessing.managers.ListProxy.extend": "iterable",
    "multiprocessing.managers.DictProxy.update": "mapping",
}
"""The calls that send a message, each with the parameter that is sent."""
_SECOND_MESSAGES = {
    "multiprocessing.managers.ListProxy.insert": ("index", "object"),
    "multiprocessing.managers.DictProxy.setdefault": ("key", "default"),
}
"""Those in which it is the second one."""

WORDS = ("Process", "Pool", "Executor", "run_in_executor", "multiprocessing")
"""Of these, a text that starts a process this way contains one."""
CALLS = (
    r"\.(?:start|submit|run_in_executor|map|imap|imap_unordered|starmap|apply|\w+_async)\s*\(",
    r"Pool\w*\s*\(",
    r"Executor\s*\(",
    r"\bManager\s*\(",
    r"set_start_method\s*\(",
)
"""Patterns of the calls with which that begins."""
OCCASIONS = {"concurrent": "Process"}
"""What a text contains that has processes from a library that mostly does other things."""

WAYS = (
    Way(f"{PROCESS}.start", Kind.START, ()),
    Way(
        POOL,
        Kind.SETUP,
        (("processes", O), ("initializer", Role.CALLABLE), ("initargs", Role.ARGS), ("maxtasksperchild", O)),
        starts=Starter.POOL,
    ),
    Way(
        EXECUTOR,
        Kind.SETUP,
        (("max_workers", O), ("mp_context", O), ("initializer", Role.CALLABLE), ("initargs", Role.ARGS)),
        context="mp_context",
    ),
    *(Way(f"{POOL}.{name}", Kind.TASK, FUNC_ARGS) for name in ("apply", "apply_async")),
    *(Way(f"{POOL}.{name}", Kind.TASK, FUNC_ITEMS) for name in ("map", "map_async", "imap", "imap_unordered")),
    *(Way(f"{POOL}.{name}", Kind.TASK, FUNC_TUPLES) for name in ("starmap", "starmap_async")),
    Way(f"{EXECUTOR}.submit", Kind.TASK, SUBMIT, keywords_go_along=True, starts=Starter.EXECUTOR),
    Way(f"{EXECUTOR}.map", Kind.TASK, MAP, starts=Starter.EXECUTOR),
    Way(
        "asyncio.AbstractEventLoop.run_in_executor",
        Kind.TASK,
        (("executor", Role.EXECUTOR), ("func", Role.CALLABLE), ("args", Role.REST)),
    ),
    *(Way(path, Kind.PUT, ((name, Role.MESSAGE),)) for path, name in _MESSAGES.items()),
    *(Way(path, Kind.PUT, ((first, O), (second, Role.MESSAGE))) for path, (first, second) in _SECOND_MESSAGES.items()),
)

RESULTS: dict[str, str] = {
    **{f"{POOL}.{name}": "multiprocessing.pool.AsyncResult" for name in ("apply_async", "map_async", "starmap_async")},
    **{f"{POOL}.{name}": "multiprocessing.pool.IMapIterator" for name in ("imap", "imap_unordered")},
    f"{EXECUTOR}.submit": "concurrent.futures.Future",
    f"{EXECUTOR}.map": "concurrent.futures.Executor.map",
}
"""The calls that send tasks and do not wait, with the class of the object that stands for the result."""

PROCESS_STATE = ("_name", "_config", "_identity", "_parent_pid", "_parent_name", "_popen", "_closed")
"""Attributes that `Process.__init__` gives a process, and that the child needs."""
PROCESS_PARAMETERS = ("group", "target", "name", "args", "kwargs")

ALIASES: dict[str, str] = {
    "multiprocessing.process.current_process": "multiprocessing.current_process",
    "multiprocessing.process.BaseProcess": PROCESS,
    "multiprocessing.context.Process": PROCESS,
    "multiprocessing.context.SpawnProcess": PROCESS,
    "multiprocessing.pool.Pool": POOL,
    "multiprocessing.context.BaseContext": "multiprocessing",
    "concurrent.futures.process.ProcessPoolExecutor": EXECUTOR,
    "asyncio.get_event_loop": "asyncio.AbstractEventLoop",
    "asyncio.get_running_loop": "asyncio.AbstractEventLoop",
    "asyncio.new_event_loop": "asyncio.AbstractEventLoop",
    "asyncio.events.get_running_loop": "asyncio.AbstractEventLoop",
}

CONTEXTS: dict[str, str] = {
    "multiprocessing.context.SpawnContext": "spawn",
    "multiprocessing.context.ForkContext": "fork",
    "multiprocessing.context.ForkServerContext": "forkserver",
}
"""Classes whose instances are the module `multiprocessing` with a fixed start method."""

START_METHODS = ("spawn", "forkserver", "fork")
