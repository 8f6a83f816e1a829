"""From what was seen of each expression on each Python to one fact for each path."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from itertools import chain

from judge.pythons import Version
from knowledge.measuring import Probe, Result
from spawnlint.knowledge.picklable import Picklability, TypeFact

Seen = Sequence[tuple[Probe, Result]]
"""All probes measured on one Python, with their results."""


def verdict(result: Result) -> Picklability:
    """What a result says. Raises ValueError where it says two things."""
    if not result.spawning and not result.unpickling:
        return Picklability.WHILE_SPAWNING if result.outside else Picklability.PICKLES
    if not result.outside and not result.unpickling:
        raise ValueError(f"{result.expression}: pickled and unpickled in one process, but the child says otherwise")
    return Picklability.FAILS


def facts(seen: Mapping[Version, Seen], all_versions: Sequence[Version], measured: str = "") -> dict[str, TypeFact]:
    """The facts by their paths. Raises ValueError for a path whose probes disagree on one Python though none is fickle."""
    by_path: dict[str, dict[Version, Seen]] = {}
    for version, pairs in seen.items():
        for probe, result in pairs:
            if not result.absent:
                versions = by_path.setdefault(probe.path, {})
                versions[version] = (*versions.get(version, ()), (probe, result))
    merged = (_fact(path, versions, all_versions, measured) for path, versions in sorted(by_path.items()))
    return {fact.constructor: fact for fact in merged if fact}


def _fact(path: str, seen: Mapping[Version, Seen], all_versions: Sequence[Version], measured: str) -> TypeFact | None:
    fickle = any(probe.fickle for probe, _ in chain(*seen.values()))
    deciding = _deciding([pair for pairs in seen.values() for pair in pairs]) if fickle else frozenset()
    if deciding:
        seen = {version: [pair for pair in pairs if not deciding & _keywords(pair)] for version, pairs in seen.items()}
    verdicts = {version: _agreed(path, pairs, fickle) for version, pairs in seen.items()}
    chosen = _chosen(path, set(verdicts.values()))
    if fickle and chosen is Picklability.PICKLES:
        return None
    holding = [version for version in all_versions if verdicts.get(version) is chosen]
    errors = {version: list(dict.fromkeys(_error(result) for _, result in seen[version])) for version in holding}
    newest = holding[-1]
    first = seen[newest][0][1]
    return TypeFact(
        constructor=path,
        type=first.type,
        verdict=chosen,
        error=errors[newest][0],
        versions=None if holding == list(all_versions) else tuple(holding),
        errors_by_version=tuple(
            (version, texts[0]) for version, texts in errors.items() if texts[0] != errors[newest][0]
        ),
        other_errors=tuple(errors[newest][1:]),
        in_child=chosen is Picklability.FAILS and not first.outside,
        unless_imported=first.taught_by,
        unless_given=tuple(sorted(deciding)),
        measured=measured,
    )


def _deciding(pairs: Seen) -> frozenset[str]:
    """The keywords that lines pass which pickle, and lines which fail do not; none if that does not tell them apart."""
    pickling = [_keywords(pair) for pair in pairs if verdict(pair[1]) is Picklability.PICKLES]
    failing = [_keywords(pair) for pair in pairs if verdict(pair[1]) is not Picklability.PICKLES]
    deciding = frozenset(chain(*pickling)).difference(*failing)
    return deciding if failing and all(deciding & keywords for keywords in pickling) else frozenset()


def _keywords(pair: tuple[Probe, Result]) -> frozenset[str]:
    call = ast.parse(pair[0].expression, mode="eval").body
    return frozenset(keyword.arg or "" for keyword in call.keywords) if isinstance(call, ast.Call) else frozenset()


def _agreed(path: str, pairs: Seen, fickle: bool) -> Picklability:
    """What all lines of a path say on one Python; of a fickle one that it may pickle, if one of them does."""
    verdicts = {verdict(result) for _, result in pairs}
    if fickle and Picklability.PICKLES in verdicts:
        return Picklability.PICKLES
    if len(verdicts) > 1:
        raise ValueError(f"{path}: arguments decide, so its lines need a `~`: {[result for _, result in pairs]}")
    return verdicts.pop()


def _chosen(path: str, verdicts: set[Picklability]) -> Picklability:
    """The verdict of a path over all Pythons; where some of them pickle, the other is told."""
    if len(verdicts) > 1:
        verdicts.discard(Picklability.PICKLES)
    if len(verdicts) > 1:
        raise ValueError(f"{path}: Pythons differ in more than whether it pickles")
    return verdicts.pop()


def _error(result: Result) -> str:
    return result.outside or result.unpickling
