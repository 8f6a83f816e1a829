"""What the rules about values that do not survive a crossing have in common: which failure is whose."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from spawnlint.boundary.interpreter.values import ClassValue, Function, Obj, Suspended
from spawnlint.boundary.observations import Crossing, Failure, Observation, Reason
from spawnlint.boundary.trail import Step
from spawnlint.hazards import Severity
from spawnlint.knowledge.carriers import Carrier
from spawnlint.knowledge.errors import Version
from spawnlint.knowledge.externals import FILES, OBJECTS
from spawnlint.knowledge.picklable import MEASURED_ON
from spawnlint.knowledge.twins import TWINS
from spawnlint.knowledge.ways import MANAGER, POOLS, PROCESS, Kind
from spawnlint.rules.hazard import Hazard, Intent, NameTheLambda, Rule
from spawnlint.rules.remedies import (
    CreateInRun,
    DrainTask,
    LeaveOut,
    LiftDefinition,
    MakeItThere,
    MakeStatic,
    NameTheClass,
    OpenThere,
    SendACopy,
    UseTwin,
)

_HOLDERS = POOLS | {PROCESS, "multiprocessing.pool.ThreadPool", "concurrent.futures.ThreadPoolExecutor"}
_DEFAULTDICT = "collections.defaultdict"
_WELL_KNOWN = {
    **dict.fromkeys(FILES, "an open file"),
    **{name: f"`{name}`" for name in OBJECTS},
}
"""What is better known by another name than by that of what makes it."""
_WITHOUT_NAME = (Reason.LAMBDA, Reason.LOCAL_FUNCTION, Reason.LOCAL_CLASS)
_BY_REASON = {
    Reason.LAMBDA: "SPN101",
    Reason.LAMBDA_METHOD: "SPN101",
    Reason.LOCAL_FUNCTION: "SPN102",
    Reason.LOCAL_CLASS: "SPN103",
    Reason.UNWRAPPED: "SPN109",
    Reason.UNWRAPPED_METHOD: "SPN109",
    Reason.NOT_THE_SAME: "SPN109",
    Reason.NAMED_OTHERWISE: "SPN109",
    Reason.PRIVATE_METHOD: "SPN111",
    Reason.STARTED_PROCESS: "SPN107",
    Reason.UNSTARTED_PROCESS: "SPN107",
    Reason.OTHER_CONTEXT: "SPN403",
    Reason.PRIVATE_FUNCTION: "SPN111",
}

_WHERE_UNPICKLED = {
    Reason.ENDLESS_LOOKUP: "SPN110",
    Reason.WRONG_ANSWER: "SPN110",
    Reason.CANNOT_BE_REBUILT: "SPN112",
    Reason.KEYED_TOO_EARLY: "SPN112",
    Reason.FILLED_TOO_EARLY: "SPN112",
    Reason.REPLAYED_AS_CONTAINER: "SPN112",
    Reason.LOST_STATE: "SPN113",
}
"""What fails only where it is unpickled, whichever way it goes."""

Text: TypeAlias = Callable[[Crossing, Failure], str]
Remedies: TypeAlias = Callable[[Crossing, Failure], tuple[Intent, ...]]


def code_of(crossing: Crossing, failure: Failure) -> str:
    """The rule a failure belongs to; definitions missing in the child belong to rules of their own."""
    if crossing.kind is Kind.RAISE:
        return "SPN121"
    if failure.reason in _WHERE_UNPICKLED:
        return _WHERE_UNPICKLED[failure.reason]
    if crossing.kind is Kind.PUT and failure.reason is not Reason.INHERIT_ONLY:
        return "SPN122"
    if crossing.kind is Kind.REPLY and failure.reason is not Reason.INHERIT_ONLY:
        return "SPN120"
    if failure.holder == MANAGER and failure.reason in _WITHOUT_NAME:
        return "SPN602"
    if failure.holder == _DEFAULTDICT and failure.reason in (Reason.LAMBDA, Reason.LOCAL_FUNCTION):
        return "SPN108"
    if failure.reason not in (Reason.UNPICKLABLE, Reason.INHERIT_ONLY):
        return _BY_REASON.get(failure.reason, "")
    held = failure.attribute is not None or failure.method is not None
    if held and failure.fact is not None and failure.fact.constructor in _HOLDERS:
        return "SPN107"
    if failure.reason is Reason.INHERIT_ONLY:
        return "SPN601"
    if failure.method is not None:
        return "SPN106"
    return "SPN104" if failure.attribute is not None else "SPN105"


@dataclass(frozen=True, slots=True)
class Told:
    """How a rule tells of its failures: the message, what the culprit is, and what Python raises."""

    message: Text
    culprit: Text
    raises: Callable[[Crossing, Failure, Version], str | None]


def no_remedies(_crossing: Crossing, _failure: Failure) -> tuple[Intent, ...]:
    """What a rule asks for that knows no remedy."""
    return ()


def any_remedy(crossing: Crossing, failure: Failure) -> tuple[Intent, ...]:
    """What gives a lambda or a local definition a name that a child finds; for objects what keeps them away."""
    match failure:
        case Failure(reason=Reason.LAMBDA, culprit=Function() as function):
            return (NameTheLambda(failure, function, crossing.parent_only),)
        case Failure(reason=Reason.UNPICKLABLE):
            return send_something_else(crossing, failure)
        case Failure(reason=Reason.LOCAL_FUNCTION | Reason.LOCAL_CLASS):
            return (LiftDefinition(crossing, failure),)
        case Failure(reason=Reason.NAMED_OTHERWISE):
            return (NameTheClass(crossing, failure),)
        case _:
            return ()


def keep_it_away(crossing: Crossing, failure: Failure) -> tuple[Intent, ...]:
    """What lets an object cross that keeps, or is, something that cannot be pickled."""
    return tuple(_keeping_away(crossing, failure))


def send_something_else(crossing: Crossing, failure: Failure) -> tuple[Intent, ...]:
    """What lets a call do without an object that cannot be pickled; if nothing does, why."""
    constructor = failure.fact.constructor.removeprefix("builtins.") if failure.fact is not None else ""
    into = _COPIES.get(constructor)
    if crossing.kind is Kind.REPLY and _is_task_itself(failure):
        return (DrainTask(crossing, failure),)
    found = () if into is None else (SendACopy(crossing, failure, into),)
    found = (*found, *keep_it_away(crossing, failure))
    if constructor in _MADE_THERE and failure.attribute is None and crossing.kind in _WITH_ARGUMENTS:
        found = (*found, OpenThere(crossing, failure))
    return found or (MakeItThere(crossing, failure, _BECAUSE.get(constructor, _EACH_ITS_OWN)),)


def _is_task_itself(failure: Failure) -> bool:
    """Whether the task is a generator or coroutine function, and does not return what another made."""
    match failure.culprit:
        case Suspended(kind="generator" | "coroutine", function=Function(), expression=None):
            return failure.attribute is None and failure.holder is None
        case _:
            return False


_COPIES = {
    "<generator>": "list",
    "os.environ": "dict",
    "dict.items": "list",
    "dict.keys": "list",
    "dict.values": "list",
}
"""What can be sent as a copy, and as what."""
_MATCHES = frozenset({"re.search", "re.match", "re.fullmatch"})
_MADE_THERE = frozenset({"<module>", "sqlite3.connect", "open", "io.open", *_MATCHES})
"""What the function that is given it can make of something that can be sent."""
_WITH_ARGUMENTS = (Kind.START, Kind.TASK, Kind.SETUP)
_EACH_ITS_OWN = "each process has to make one of its own"
_BECAUSE = {
    "<module>": "a function cannot be given a module, it has to import it",
    "<generator>": "a generator cannot go on in another process",
    "<coroutine>": "a coroutine can be awaited only where it was made",
    **dict.fromkeys(FILES, "whoever uses the file has to be given its path, and to open it"),
}


def _keeping_away(crossing: Crossing, failure: Failure) -> Iterator[Intent]:
    attribute = failure.attribute
    if failure.method is not None:
        yield MakeStatic(crossing, failure)
    elif crossing.kind is Kind.START and attribute is not None and failure.trail[1].place == attribute.owner.place:
        yield CreateInRun(crossing, failure)
    known = failure.fact is not None and failure.fact.constructor in TWINS and crossing.carrier is Carrier.PICKLE
    if known and (crossing.kind in (Kind.START, Kind.SETUP) or (crossing.kind is Kind.TASK and attribute is None)):
        yield UseTwin(crossing, failure)
    if attribute is not None:
        yield LeaveOut(crossing, failure)


def depends_on_version(observation: Observation) -> bool:
    """Whether some Pythons refuse what others take."""
    return isinstance(observation, Crossing) and any(
        failure.until is not None or (failure.fact is not None and failure.fact.versions is not None)
        for failure in observation.failures
    )


def rule(code: str, name: str, told: Told, remedies: Remedies = no_remedies) -> Rule:
    """A rule for the failures that belong to its code; `remedies` say what could be done about one, the best first."""

    def check(observation: Observation, version: Version) -> Iterator[Hazard]:
        if not isinstance(observation, Crossing):
            return
        for failure in observation.failures:
            known = failure.fact is None or failure.fact.holds_on(version)
            known = known and (failure.until is None or version < failure.until)
            if known and code_of(observation, failure) == code:
                hazard = _hazard(code, name, observation, failure, told, version)
                yield replace(hazard, intents=remedies(observation, failure))

    return Rule(code, name, check)


def _hazard(code: str, name: str, crossing: Crossing, failure: Failure, told: Told, version: Version) -> Hazard:
    return Hazard(
        code,
        name,
        Severity.ERROR if failure.certain else Severity.WARNING,
        told.message(crossing, failure),
        failure.place,
        (*failure.trail, Step(failure.place, told.culprit(crossing, failure))),
        told.raises(crossing, failure, version),
    )


def type_name(failure: Failure) -> str:
    """The culprit's type as the user made it, such as `threading.Lock`."""
    if failure.fact is not None:
        return failure.fact.constructor.removeprefix("builtins.").strip("<>")
    culprit = failure.culprit
    if failure.reason is Reason.NAMED_OTHERWISE and failure.holder is not None:
        return failure.holder
    return culprit.type.name if isinstance(culprit, Obj) and isinstance(culprit.type, ClassValue) else "object"


def a_thing(failure: Failure) -> str:
    """The culprit as a sentence names it: a `threading.Lock`, an open file, what `sqlite3.connect()` gives."""
    name = type_name(failure)
    if failure.fact is None:
        return _with_article(f"`{name}`")
    if name in _WELL_KNOWN:
        return _WELL_KNOWN[name]
    if failure.fact.constructor.startswith("<"):
        return _with_article(name)
    is_class = name.rpartition(".")[2].lstrip("_")[:1].isupper() or name == failure.fact.type
    return _with_article(f"`{name}`") if is_class else f"what `{name}()` gives"


def capitalised(text: str) -> str:
    """The text as the beginning of a sentence."""
    return text[:1].upper() + text[1:]


def _with_article(name: str) -> str:
    return f"{'an' if name.lstrip('`')[0] in 'aeiouAEIOU' else 'a'} {name}"


def error_of_type(_crossing: Crossing, failure: Failure, version: Version) -> str | None:
    """What Python says of the culprit's type, where that was measured and does not depend on arguments."""
    fact = failure.fact
    if fact is None or fact.other_errors or (fact.measured and version != MEASURED_ON):
        return None
    return fact.error_on(version) or None
