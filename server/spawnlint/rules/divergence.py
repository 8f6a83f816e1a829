"""What the rules about parents and children that silently come apart have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from spawnlint.boundary.observations import ABSENT, Divergence, Observation, Unlike
from spawnlint.boundary.trail import Step
from spawnlint.hazards import Severity
from spawnlint.knowledge.errors import Version
from spawnlint.knowledge.ways import Kind
from spawnlint.rules.hazard import BindInChild, Hazard, InitWorkers, Intent, PassGlobal, Rule
from spawnlint.rules.wording import source

_OF_CLASSES = (Unlike.CHANGED_CLASS, Unlike.NOT_SHARED)


def rule(
    code: str,
    name: str,
    kind: Unlike,
    message: Callable[[Divergence], str],
    here: str,
    there: str,
    severity: Severity = Severity.WARNING,
    intents: Callable[[Divergence], tuple[Intent, ...]] = lambda _: (),
) -> Rule:
    """A rule for one kind of divergence; `here` and `there` say what the parent and the child do at their ends."""

    def check(observation: Observation, _version: Version) -> Iterator[Hazard]:
        if isinstance(observation, Divergence) and observation.kind is kind:
            steps = trail(observation, here, there)
            yield Hazard(
                code, name, severity, message(observation), observation.place, steps, None, intents(observation)
            )

    return Rule(code, name, check)


def travelling(found: Divergence) -> tuple[Intent, ...]:
    """What the parent has in place of what the child reads may travel to it."""
    travels = PassGlobal(found.name, found.there, found.entry, found.calls, is_sure=False)
    if found.kind not in _OF_CLASSES and travels.root in ("self", "cls"):
        return (travels,)  # it is an attribute of some object, which no name leads to
    return (travels, InitWorkers(travels) if found.entry.kind is Kind.TASK else BindInChild(travels))


def either(*rules: Rule) -> Rule:
    """One rule for several kinds of divergence."""

    def check(observation: Observation, version: Version) -> Iterator[Hazard]:
        for each in rules:
            yield from each.check(observation, version)

    return Rule(rules[0].code, rules[0].name, check)


def trail(divergence: Divergence, here: str, there: str) -> tuple[Step, ...]:
    """The way from the crossing to both ends, which `here` and `there` describe."""
    entry = divergence.entry
    carrier = (Step(entry.carrier.place, f"class {entry.carrier.name}"),) if entry.carrier is not None else ()
    ours = (Step(divergence.here, here.format(divergence.name)),) if divergence.here is not None else ()
    return (
        Step(entry.crossing, f"`{source(entry.crossing)}` sends work to a child process"),
        *carrier,
        Step(entry.function.place, f"the child begins in {entry.function.qualname}()"),
        *divergence.calls,
        Step(divergence.there, there.format(divergence.name)),
        *ours,
    )


def changed(found: Divergence) -> str:
    """What a change of the parent comes to in the child."""
    if found.what == ABSENT:
        return f"but the child imports it anew, without this: AttributeError in {found.reader.name}()"
    initial = f"`{found.what}`" if found.what else "what the import gave it"
    return f"but the child imports it anew: {found.reader.name}() sees {initial} here"


def lost(found: Divergence) -> str:
    """What a write of the child comes to in the parent."""
    reading = f"`{found.name}`" if found.here is None else f"`{source(found.here)}`"
    return f"in the parent {reading} stays what it was before"
