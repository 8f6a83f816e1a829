"""What the analysis has to know of names outside the project to follow values through them."""

from __future__ import annotations

from spawnlint.knowledge.exceptions import KEEP_THEIR_ARGS
from spawnlint.knowledge.holders import EXIT_STACKS
from spawnlint.knowledge.ways import KEEPERS, POOLS

TRANSPARENT_DECORATORS = frozenset(
    {
        "abc.abstractmethod",
        *(f"click.{name}_option" for name in ("confirmation", "help", "password", "version")),
        *(f"click.{name}" for name in ("argument", "option", "pass_context", "pass_obj")),
        "dataclasses.dataclass",
        "functools.cache",
        "functools.lru_cache",
        "functools.singledispatch",
        "functools.total_ordering",
        "typing.final",
        "typing.no_type_check",
        "typing.overload",
        "typing.override",
        "typing.runtime_checkable",
        "typing_extensions.override",
        "enum.unique",
        "contextlib.contextmanager",
        "contextlib.asynccontextmanager",
    }
)
"""Decorators after which the name still leads to (a wrapper of) the same function or class under the same name."""

DESCRIPTORS = {
    "builtins.staticmethod": "staticmethod",
    "builtins.classmethod": "classmethod",
    "builtins.property": "property",
    "functools.cached_property": "cached_property",
}
"""Decorators that change how a function in a class is looked up."""

MANAGERS = frozenset(f"multiprocessing.managers.{name}" for name in ("BaseManager", "SyncManager"))
"""Managers that a program makes itself."""

TRANSPARENT_BASES = KEEP_THEIR_ARGS | frozenset(
    {
        "builtins.object",
        "abc.ABC",
        "typing.Generic",
        "typing.NamedTuple",
        "typing.Protocol",
        "multiprocessing.Process",
        "threading.Thread",
        "torch.utils.data.Dataset",
        "torch.utils.data.IterableDataset",
        *MANAGERS,
    }
)
"""Base classes that define no attribute hooks and no pickling of their own: what is not found in them is not there."""

PICKLED_BY_STATE = frozenset(
    {
        "argparse.ArgumentParser",
        "argparse.Namespace",
        "ast.NodeTransformer",
        "ast.NodeVisitor",
        "cmd.Cmd",
        "collections.UserDict",
        "collections.UserList",
        "configparser.ConfigParser",
        "configparser.RawConfigParser",
        "contextlib.AbstractContextManager",
        "contextlib.ContextDecorator",
        "html.parser.HTMLParser",
        "json.JSONDecoder",
        "json.JSONEncoder",
        "logging.Filter",
        "logging.Formatter",
        "logging.LoggerAdapter",
        "queue.Queue",
        "string.Formatter",
        "string.Template",
        "threading.Thread",
        "threading.Timer",
        "unittest.TestCase",
        *(
            f"collections.abc.{name}"
            for name in [
                "Callable",
                "Collection",
                "Container",
                "Hashable",
                "Iterable",
                "Iterator",
                "Mapping",
                "MutableMapping",
                "MutableSequence",
                "MutableSet",
                "Sequence",
                "Set",
                "Sized",
            ]
        ),
    }
)
"""Base classes whose instances are pickled as plain objects are: by all their attributes."""

PICKLING_HOOKS = frozenset({"__reduce_ex__", "__reduce__", "__getstate__", "__getnewargs__", "__getnewargs_ex__"})
"""What a class would have to define to be pickled in another way."""

SCALAR_BASES = frozenset(f"builtins.{name}" for name in ("str", "bytes", "int", "float", "tuple"))
"""Base classes whose value goes to `__new__` when their objects are unpickled."""

EXPECTS_ERRORS = frozenset({"raises", "assertRaises", "assertRaisesRegex"})
"""Context managers of test frameworks, by name, whose block is meant to fail."""

ANYTHING = "<anything>"
"""Stands there for whatever code that is not followed may catch."""

EXPECTED = "an expected error"
"""Stands, among the names of what is caught around a place, for whatever a test provokes there."""

CONTAINERS = {
    "builtins.list": "builtins.list",
    "builtins.tuple": "builtins.tuple",
    "builtins.set": "builtins.set",
    "builtins.frozenset": "builtins.set",
    "collections.deque": "builtins.list",
}
"""Constructors of containers from an iterable, and the container each is treated as."""

_SCALARS = """
abs all any ascii bin bool bytes chr complex divmod float format hash hex id int isinstance issubclass len max min oct
ord pow repr round str sum print callable hasattr range
"""
SCALARS = frozenset(f"builtins.{name}" for name in _SCALARS.split())
"""Built-ins whose result is a plain value that pickles (or None)."""

NEVER_WAITS = frozenset({"multiprocessing.Pool.close", "multiprocessing.Pool.terminate"})
"""Methods after which the tasks of a pool have come no further than before."""

ENDS_THE_PROGRAM = frozenset({"sys.exit", "os._exit", "builtins.exit", "builtins.quit", "os.abort"})

RUNS_COROUTINE = frozenset({"asyncio.run", "asyncio.AbstractEventLoop.run_until_complete", "asyncio.runners.run"})

SHOWS_PROGRESS = frozenset({"tqdm.tqdm", "tqdm.auto.tqdm", "tqdm.notebook.tqdm", "rich.progress.track"})
"""Functions that give the items of their first argument, one by one."""

MAY_BIND_ANYTHING = frozenset({"builtins.exec", "builtins.eval", "builtins.locals"})
"""Calls after which a module may hold names that no statement binds."""

NOT_ITERABLE = frozenset(
    f"{module}.{name}"
    for module, names in (
        ("multiprocessing", "Queue JoinableQueue SimpleQueue Lock RLock Event Condition Semaphore Barrier Value"),
        ("threading", "Thread Lock RLock Event Condition Semaphore Barrier Timer"),
        ("queue", "Queue LifoQueue PriorityQueue SimpleQueue"),
        ("multiprocessing", "Process"),
    )
    for name in names.split()
)
"""Classes and factories of objects that can be neither iterated over nor called."""

CONTEXT_RETURNS_SELF = frozenset({"multiprocessing.Process", "builtins.open", *POOLS, *KEEPERS, *EXIT_STACKS})
"""Objects whose `with … as x` gives the object itself."""

VALUES: dict[str, object] = {"typing.TYPE_CHECKING": False, "typing_extensions.TYPE_CHECKING": False}
"""Names outside whose value is known."""

FILES = ("open", "io.open", "codecs.open", "tokenize.open", "pathlib.Path.open")
"""What gives an open file."""

OBJECTS = frozenset({"os.environ", "os.environb", "sys.stdin", "sys.stdout", "sys.stderr"})
"""Objects, not functions or classes, that programs hand around under these names."""
