"""Comments that hide findings: `# spawnlint: ignore[...]`, `# spawnlint: ignore-file[...]`, `# noqa: ...`.

A comment on a row hides what starts on that row; where no comment can stand at its end (in a string that goes on, before
a backslash) it stands on the next row where one can. An `ignore-file` stands on a row of its own before the first
statement. Without codes each hides everything. Pure: findings and texts in, findings and fixes out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spawnlint.directives import Code, Directive, directives
from spawnlint.hazards import Applicability, Edit, Finding, Fix, Location, Severity
from spawnlint.program.module import facts
from spawnlint.rules.registry import RULES
from spawnlint.rules.unused_suppression import RULE
from spawnlint.selection import matches
from spawnlint.syntax.document import Document
from spawnlint.syntax.logical_lines import comment_places


@dataclass(frozen=True)
class Unused:
    """A suppression, or one of its codes, that hides nothing; and the fix that takes it away."""

    finding: Finding
    fix: Fix


@dataclass(frozen=True)
class Judged:
    """The findings of a document that no comment hides, and the comments that hide none."""

    left: tuple[Finding, ...]
    unused: tuple[Unused, ...]


def judge(findings: tuple[Finding, ...], path: str, document: Document) -> Judged:
    """Hide what the comments of a document hide. Nothing is called unused while a piece of the document is broken."""
    parts = tuple(_parts(document))
    if not parts:
        return Judged(findings, ())
    hidden_by = [(finding, [part for part in parts if part.hides(finding)]) for finding in findings]
    left = tuple(finding for finding, by in hidden_by if not by)
    used = {part for _, by in hidden_by for part in by}
    dead = [part for part in parts if part not in used and part.is_ours]
    if not dead or any(facts(piece).broken for piece in document.pieces):
        return Judged(left, ())
    return Judged(left, tuple(_unused(dead, parts, path)))


def suppression(finding: Finding, document: Document) -> Fix | None:
    """A comment that hides a finding; None where there is no room for one."""
    edits = suppressions((finding,), document)
    return Fix(f"Suppress {finding.code} on this line", Applicability.DISPLAY, edits) if edits else None


def suppressions(findings: Iterable[Finding], document: Document) -> tuple[Edit, ...]:
    """Comments that hide findings of one document, one edit for each row; none where there is no room."""
    codes: dict[tuple[str, int, bool], dict[str, None]] = {}
    for finding in findings:
        room = _room(finding.location.start, document)
        if room is not None:
            codes.setdefault((finding.location.path, *room), {})[finding.code] = None
    return tuple(
        Edit(
            Location(path, place, place),
            f", {', '.join(new)}" if listed else f"  # spawnlint: ignore[{', '.join(new)}]",
        )
        for (path, place, listed), new in codes.items()
    )


def _room(start: int, document: Document) -> tuple[int, bool] | None:
    """Where codes can be written that hide what starts at an offset, and whether a list of some is there already."""
    piece = document.piece_at(start)
    base = document.start_of(piece)
    end = next((end for _, end in comment_places(piece.text) if end >= start - base), None)
    if end is None:
        return None
    listing = (each.codes for each in directives(piece) if each.until == end and not (each.noqa or each.of_file))
    listed = next((codes for codes in listing if codes), None)
    if listed is not None:
        return base + listed[-1].end, True
    row = max(piece.text.rfind("\n", 0, end), piece.text.rfind("\r", 0, end)) + 1
    return base + row + len(piece.text[row:end].rstrip()), False


@dataclass(frozen=True, eq=False)
class _Part:
    """One code of a directive, or all of one that has none; compared by identity."""

    directive: Directive
    code: Code | None
    text: str
    """That of the directive's piece, which starts at `base` in the document."""
    base: int
    has_effect: bool

    @property
    def is_ours(self) -> bool:
        """Whether it would be there for spawnlint's sake only."""
        return self.code is not None or not self.directive.noqa

    @property
    def names_this_rule(self) -> bool:
        return self.code is not None and matches(self.code.text, RULE.code, RULE.name)

    def hides(self, finding: Finding) -> bool:
        reaches = self.directive.of_file or self.directive.reaches(finding.location.start - self.base)
        return (
            self.has_effect and reaches and (self.code is None or matches(self.code.text, finding.code, finding.name))
        )


def _parts(document: Document) -> Iterator[_Part]:
    for piece in document.pieces:
        for each in directives(piece):
            base = document.start_of(piece)
            has_effect = not each.of_file or (each.leads and piece is document.pieces[0])
            if not each.codes:
                yield _Part(each, None, piece.text, base, has_effect and each.codes is None)
            for code in each.codes or ():
                if code.is_ours:
                    yield _Part(each, code, piece.text, base, has_effect)


def _unused(dead: list[_Part], parts: tuple[_Part, ...], path: str) -> Iterator[Unused]:
    """What is dead, unless a comment hides that too: one that lists this rule, or a whole file's."""
    listing = {part for part in parts if part.names_this_rule}
    keeping: set[_Part] = set()
    for directive, unused in _by_directive((part for part in dead if part not in listing), path):
        keepers = [
            part
            for part in parts
            if part.hides(unused.finding)
            and (part in listing or (part.directive.of_file and part.directive is not directive))
        ]
        keeping.update(keepers)
        if not keepers:
            yield unused
    for _, unused in _by_directive((part for part in dead if part in listing and part not in keeping), path):
        yield unused


def _by_directive(dead: Iterable[_Part], path: str) -> Iterator[tuple[Directive, Unused]]:
    """One for each directive of which nothing is alive, else one for each dead code."""
    groups: dict[tuple[int, Directive], list[_Part]] = {}
    for part in dead:
        groups.setdefault((part.base, part.directive), []).append(part)
    for group in groups.values():
        directive, first = group[0].directive, group[0]
        if len(group) == max(len(directive.codes or ()), 1):
            place = directive.start, directive.end
            yield directive, _made(group, path, place, directive.removal(first.text))
        else:
            for part in group:
                assert part.code is not None, "a directive without codes is one part"
                place = part.code.start, part.code.end
                yield directive, _made([part], path, place, directive.removal_of(part.code))


def _made(group: list[_Part], path: str, place: tuple[int, int], removed: tuple[int, int]) -> Unused:
    base = group[0].base
    edit = Edit(Location(path, base + removed[0], base + removed[1]), "")
    location = Location(path, base + place[0], base + place[1])
    finding = Finding(RULE.code, RULE.name, Severity.WARNING, _message(group), location)
    return Unused(finding, Fix("Remove the unused suppression", Applicability.SAFE, (edit,)))


def _message(group: list[_Part]) -> str:
    directive = group[0].directive
    if directive.of_file and not group[0].has_effect and directive.codes != ():
        return "This has no effect: `ignore-file` must stand on a line of its own before the first statement"
    where = "in this file" if directive.of_file else "on this line"
    codes = [part.code.text for part in group if part.code is not None]
    unknown = [code for code in codes if not any(matches(code, rule.code, rule.name) for rule in RULES)]
    match unknown, codes:
        case [], []:
            why = f"no hazard is found {where}"
        case [], _:
            why = f"{_listed(codes)} {'is' if len(codes) == 1 else 'are'} not found {where}"
        case _:
            why = f"{_listed(unknown)} {'is no rule' if len(unknown) == 1 else 'are no rules'}"
    return f"Nothing is suppressed here: {why}"


def _listed(codes: list[str]) -> str:
    return " and ".join(f"`{code}`" for code in codes)
