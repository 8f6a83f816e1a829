"""Every fix of some kind applied to one document: a pure step from one project to its new text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from spawnlint.engine import Engine, Project
from spawnlint.hazards import Applicability, Edit, Finding, Fix, Location
from spawnlint.lsp.worker import Stop
from spawnlint.syntax.document import Document, Encoding

UP_TO = {
    Applicability.SAFE: (Applicability.SAFE,),
    Applicability.UNSAFE: (Applicability.SAFE, Applicability.UNSAFE),
}
"""What may be applied where one applicability was asked for."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be fixed: findings of one code, or of all, by fixes of an applicability or a safer one."""

    code: str | None = None
    applicability: Applicability = Applicability.SAFE

    def fix(self, fixes: Iterable[object], path: str) -> Fix | None:
        """The first of the fixes of a finding that is wanted and stays in its document."""
        allowed = UP_TO[self.applicability]
        return next(
            (
                fix
                for fix in fixes
                if isinstance(fix, Fix)
                and fix.applicability in allowed
                and all(edit.location.path == path for edit in fix.edits)
            ),
            None,
        )


def fix_all(engine: Engine, project: Project, path: str, wanted: Wanted, stop: Stop) -> tuple[Edit, ...]:
    """The edits of one document after which no wanted fix is left; none where `stop` says that nobody waits.

    Fixes are applied one by one, since each is verified against the text it was made for. One that leaves as many
    findings as there were is not applied, so this always ends.
    """
    before = project.documents[path]
    findings = engine.check(project, path)
    while (step := _step(engine, project, path, findings, wanted, stop)) is not None:
        project, findings = step
    if stop() or project.documents[path] is before:
        return ()
    from spawnlint.fixes.block import minimal_edits  # imports LibCST, as every fix does

    changes = minimal_edits(before.text, project.documents[path].text)
    return tuple(Edit(Location(path, start, end), content) for start, end, content in changes)


def _step(
    engine: Engine, project: Project, path: str, findings: tuple[Finding, ...], wanted: Wanted, stop: Stop
) -> tuple[Project, tuple[Finding, ...]] | None:
    """The project after one fix and what is found in the document then; None if there is nothing more to do."""
    for finding in findings:
        if stop():
            return None
        if wanted.code not in (None, finding.code):
            continue
        fix = wanted.fix(engine.fixes(project, finding), path)
        if fix is None:
            continue
        after = _edited(project.documents[path], fix.edits)
        if not after.text.strip():
            continue
        changed = replace(project, documents={**project.documents, path: after})
        left = engine.check(changed, path)
        if len(left) < len(findings):
            return changed, left
    return None


def _edited(document: Document, edits: Iterable[Edit]) -> Document:
    """The document after edits that do not overlap: from the last to the first, so that no offset moves."""
    for edit in sorted(edits, key=lambda edit: (edit.location.start, edit.location.end), reverse=True):
        start, end = document.position(edit.location.start), document.position(edit.location.end)
        document = document.edited(start, end, edit.content, Encoding.UTF32)
    return document
