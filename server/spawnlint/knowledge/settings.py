"""Settings of a running interpreter that a spawned child starts without: what makes them, what shows that they are gone.

Measured by running programs on CPython 3.10 to 3.15, numpy 2 and torch 2. What a child gets from its parent in any
case is not here: the environment, `sys.path`, `sys.argv`, the current directory, ignored signals.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum


class Scope(Enum):
    """What a call sets, or looks at: all there is, or just one of several things."""

    ALL = "all"
    SIGNAL = "signal"
    """The handler of the signal that is the first argument."""
    OBJECT = "object"
    """The object whose method it is, which parent and child make at the same place."""
    LOGGER = "logger"
    """The same for a logger, which has a name besides; the root logger stands for all."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: the calls that make it and those whose outcome depends on it, by dotted path."""

    name: str
    effect: str
    """What a setter does, to complete "… in the parent only"."""
    without: str
    """What a child has instead, to complete "a spawned child …"."""
    setters: frozenset[str]
    users: frozenset[str]
    again: re.Pattern[str]
    """In the text of child code: it may well make the setting itself."""
    scope: Scope = Scope.ALL
    is_silent_loss: bool = False
    """Whether results or messages get lost, rather than look different."""
    takes_back: str = ""
    """The call that ends what a setter began."""


def _setting(
    name: str,
    effect: str,
    without: str,
    setters: str,
    users: str,
    again: str,
    *,
    scope: Scope = Scope.ALL,
    is_silent_loss: bool = False,
    takes_back: str = "",
) -> Setting:
    calls, uses = frozenset(setters.split()), frozenset(users.split())
    return Setting(name, effect, without, calls, uses, re.compile(again), scope, is_silent_loss, takes_back)


def _of(prefix: str, names: str) -> str:
    return " ".join(f"{prefix}.{name}" for name in names.split())


LOGGER = "logging.getLogger"
"""What makes a logger; its methods go by this path."""
ROOT_LOGGER = "logging.root"
_LOGGERS = ("logging", LOGGER, ROOT_LOGGER)
_QUIET = " ".join(_of(logger, "debug info") for logger in _LOGGERS)
_LOUD = " ".join(_of(logger, "warning warn error critical exception") for logger in _LOGGERS)
_CONFIGS = "logging.basicConfig logging.config.dictConfig logging.config.fileConfig coloredlogs.install"
_CONFIGURES_LOGGING = (
    r"(?i)basicConfig|dictConfig|fileConfig|addHandler|setLevel|QueueHandler|\blog\w*\.(?:configure|remove|add)\b"
    r"|(?:set|init|conf|start)\w*_?log|log\w*_?(?:set|init|conf|start)|(?:config|setup|set_up|initiali[sz]e)\w*\s*\("
)
DECIMAL, DECIMAL_CONTEXT = "decimal.Decimal", "decimal.getcontext"
_RANDOM = """
random uniform triangular randint randrange choice choices sample shuffle gauss normalvariate lognormvariate expovariate
betavariate gammavariate paretovariate weibullvariate vonmisesvariate getrandbits randbytes
"""
_NUMPY_RANDOM = """
rand randn randint random random_sample sample choice shuffle permutation normal uniform binomial poisson exponential
standard_normal beta gamma multivariate_normal
"""
_TORCH_RANDOM = "rand randn randint randperm normal bernoulli multinomial rand_like randn_like randint_like"
_TORCH_FLOATS = "tensor zeros ones full eye empty linspace rand randn"
_CONNECTS = """
socket.socket socket.create_connection socket.getdefaulttimeout urllib.request.urlopen urllib.request.urlretrieve
http.client.HTTPConnection http.client.HTTPSConnection smtplib.SMTP ftplib.FTP
"""

SETTINGS = (
    _setting(
        "logging level",
        "configures logging",
        "logs warnings and errors only, with no handler and no format",
        f"{_CONFIGS} {LOGGER}.setLevel {ROOT_LOGGER}.setLevel",
        _QUIET,
        _CONFIGURES_LOGGING,
        scope=Scope.LOGGER,
        is_silent_loss=True,
    ),
    _setting(
        "logging handlers",
        "configures logging",
        "has no handler and no format: the bare message goes to stderr",
        f"{_CONFIGS} {LOGGER}.addHandler {ROOT_LOGGER}.addHandler",
        _LOUD,
        _CONFIGURES_LOGGING,
        scope=Scope.LOGGER,
        is_silent_loss=True,
    ),
    _setting(
        "context variable",
        "sets the context variable",
        "has its default",
        "contextvars.ContextVar.set",
        "contextvars.ContextVar.get",
        r"\.set\s*\(|copy_context",
        scope=Scope.OBJECT,
        takes_back="contextvars.ContextVar.reset",
    ),
    _setting(
        "signal handler",
        "installs a signal handler",
        "has the default one",
        "signal.signal",
        "signal.alarm signal.setitimer signal.raise_signal signal.getsignal",
        r"\bsignal\.signal\b",
        scope=Scope.SIGNAL,
    ),
    _setting(
        "random",
        "seeds the random numbers",
        "starts from a seed of its own, as a forked one does",
        "random.seed random.setstate",
        _of("random", _RANDOM),
        r"(?i)seed\w*\s*\(|setstate",
    ),
    _setting(
        "numpy.random",
        "seeds the random numbers of numpy",
        "starts from a seed of its own",
        "numpy.random.seed numpy.random.set_state",
        _of("numpy.random", _NUMPY_RANDOM),
        r"(?i)seed\w*\s*\(|set_state",
    ),
    _setting(
        "torch random",
        "seeds the random numbers of torch",
        "starts from a seed of its own",
        "torch.manual_seed torch.random.manual_seed torch.set_rng_state",
        _of("torch", _TORCH_RANDOM),
        r"(?i)seed\w*\s*\(|rng_state",
    ),
    _setting(
        "torch dtype",
        "sets the default type of tensors",
        "has float32 again",
        "torch.set_default_dtype torch.set_default_tensor_type",
        f"torch.get_default_dtype {_of('torch', _TORCH_FLOATS)}",
        r"set_default",
    ),
    _setting(
        "numpy errors",
        "sets how numpy treats floating-point errors",
        "prints warnings for them again",
        "numpy.seterr",
        _of("numpy", "geterr log log2 log10 divide true_divide sqrt exp power"),
        r"\berrstate\b|\bseterr\b",
    ),
    _setting(
        "numpy printing",
        "sets how numpy prints arrays",
        "prints them in the usual way",
        "numpy.set_printoptions",
        _of("numpy", "get_printoptions array2string array_str array_repr"),
        r"printoptions",
    ),
    _setting(
        "decimal",
        "sets the precision or rounding of decimal numbers",
        "computes with the default context",
        "decimal.setcontext",
        f"{DECIMAL_CONTEXT} {_of(DECIMAL, 'sqrt exp ln log10 quantize')}",
        r"setcontext|localcontext|\.\w+\s*=[^=]",
    ),
    _setting(
        "recursion limit",
        "sets the recursion limit",
        "has the default one",
        "sys.setrecursionlimit",
        "sys.getrecursionlimit",
        r"setrecursionlimit",
    ),
    _setting(
        "socket timeout",
        "sets the timeout of new sockets",
        "waits without one",
        "socket.setdefaulttimeout",
        _CONNECTS,
        r"set\w*timeout|timeout\s*=",
    ),
    _setting(
        "warnings",
        "sets the filters for warnings",
        "has the default ones",
        "warnings.simplefilter warnings.filterwarnings",
        "warnings.warn warnings.warn_explicit",
        r"filter|catch_warnings",
    ),
    _setting(
        "locale",
        "sets the locale",
        "has the C locale",
        "locale.setlocale",
        f"{_of('locale', 'getlocale localeconv format_string currency str atof strxfrm strcoll')} time.strftime",
        r"setlocale",
    ),
    _setting(
        "garbage collector",
        "configures the garbage collector",
        "collects as usual",
        "gc.disable gc.set_threshold",
        "gc.isenabled gc.get_threshold",
        r"\bgc\.(?:disable|set_threshold)",
    ),
    _setting(
        "event loop policy",
        "sets the event loop policy",
        "has the default one",
        "asyncio.set_event_loop_policy uvloop.install",
        "asyncio.run asyncio.new_event_loop asyncio.get_event_loop_policy",
        r"policy|uvloop|loop_factory|Runner",
    ),
)
BY_NAME = {setting.name: setting for setting in SETTINGS}


def _by_path(paths: dict[str, frozenset[str]]) -> dict[str, tuple[Setting, ...]]:
    every = sorted(frozenset[str]().union(*paths.values()))
    return {path: tuple(BY_NAME[name] for name, own in paths.items() if path in own) for path in every}


SETTERS = _by_path({setting.name: setting.setters for setting in SETTINGS})
"""The settings that a call makes, by its path."""
USERS = _by_path({setting.name: setting.users for setting in SETTINGS})
"""The settings that a call depends on, by its path."""
ENDERS = {setting.takes_back: setting for setting in SETTINGS if setting.takes_back}
"""The setting that a call takes back, by its path."""
QUIET_LEVELS = frozenset({"logging.DEBUG", "logging.INFO", "logging.NOTSET"})
"""The levels, as the program names them, at which more is logged than by default."""
INFO = 20
SHAPES_LOG = frozenset({"format", "filename", "handlers", "stream", "style", "datefmt", "fmt"})
"""Parameters of `basicConfig` after which warnings look different or go elsewhere."""
ARBITRARY_SEED = re.compile(r"\btime|urandom|getpid|\bNone\b|token|now\(")
"""In the text of a seed: nobody expects the same numbers again."""
DEFAULT_HANDLERS = frozenset({"signal.SIG_IGN", "signal.SIG_DFL"})
"""Handlers that are no functions: ignored signals stay ignored in a child."""
SIGNALS_OF = {"signal.alarm": "signal.SIGALRM", "signal.setitimer": "signal.SIGALRM"}
"""The signal that a call sends to its own process later."""
