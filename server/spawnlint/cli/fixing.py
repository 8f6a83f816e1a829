"""Fixes applied until none is left: a pure step from one workspace to the next; nothing is written here."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from spawnlint.engine import Engine
from spawnlint.hazards import Edit, Finding, Fix, NotFixable
from spawnlint.reports.report import Entry
from spawnlint.suppress import suppressions
from spawnlint.syntax.document import Document, Encoding
from spawnlint.workspace.projects import Workspace


@dataclass(frozen=True)
class Analysis:
    """What the engine found, file after file; and the files on which it failed, with the error, since it never should."""

    findings: tuple[Finding, ...]
    failed: Mapping[str, Exception]


@dataclass(frozen=True)
class Fixed:
    """A workspace after fixing, what is found in it then, and how many hazards are gone."""

    workspace: Workspace
    analysis: Analysis
    gone: int

    def changed(self, before: Workspace) -> tuple[str, ...]:
        """The paths whose text differs from what it was."""
        documents = self.workspace.project.documents
        return tuple(path for path in documents if documents[path].text != before.project.documents[path].text)


def analyse(engine: Engine, workspace: Workspace) -> Analysis:
    """Check all files."""
    findings: list[Finding] = []
    failed: dict[str, Exception] = {}
    for path in workspace.sources:
        try:
            findings += engine.check(workspace.project_of(path), path)
        except Exception as error:
            failed[path] = error
    return Analysis(tuple(findings), failed)


def entry(engine: Engine, workspace: Workspace, finding: Finding) -> Entry:
    """A finding with its fixes."""
    try:
        return Entry(finding, engine.fixes(workspace.project_of(finding.location.path), finding))
    except Exception as error:
        return Entry(finding, (NotFixable("Look for a fix", f"spawnlint failed: {type(error).__name__}: {error}"),))


def fix(engine: Engine, workspace: Workspace, unsafe: bool, locked: Collection[str]) -> Fixed:
    """Apply fixes, round by round, until a round finds none to apply; `locked` paths are never changed.

    Each round changes a file by one fix at most, because a fix is verified against the text it was made for. A round
    that leaves no fewer findings than there were is taken back and is the last, so this always ends.
    """
    analysis = analyse(engine, workspace)
    found = len(analysis.findings)
    while fixes := _round(engine, workspace, analysis.findings, unsafe, locked):
        after = workspace.edited(_edited(workspace, (edit for fix in fixes for edit in fix.edits)))
        left = analyse(engine, after)
        if len(left.findings) >= len(analysis.findings) or left.failed.keys() - analysis.failed.keys():
            break
        workspace, analysis = after, left
    return Fixed(workspace, analysis, found - len(analysis.findings))


def hide(engine: Engine, workspace: Workspace, locked: Collection[str]) -> Fixed:
    """Write a comment for every finding that hides it; `locked` paths are never changed."""
    analysis = analyse(engine, workspace)
    hidden: dict[str, list[Finding]] = {}
    for finding in analysis.findings:
        if finding.location.path not in locked:
            hidden.setdefault(finding.location.path, []).append(finding)
    edits = [
        edit for path, findings in hidden.items() for edit in suppressions(findings, workspace.project.documents[path])
    ]
    after = workspace.edited(_edited(workspace, edits))
    left = analyse(engine, after)
    return Fixed(after, left, len(analysis.findings) - len(left.findings))


def _round(
    engine: Engine, workspace: Workspace, findings: Iterable[Finding], unsafe: bool, locked: Collection[str]
) -> list[Fix]:
    """Fixes that touch no file twice and no locked file."""
    taken = set(locked)
    chosen = []
    for finding in findings:
        if finding.location.path in taken:
            continue
        fix = entry(engine, workspace, finding).fix(unsafe)
        touched = {edit.location.path for edit in fix.edits} if fix else set()
        if fix and touched.isdisjoint(taken) and not _empties(workspace, fix):
            taken |= touched
            chosen.append(fix)
    return chosen


def _empties(workspace: Workspace, fix: Fix) -> bool:
    """Whether a fix would leave nothing of a file: that is never what was meant."""
    return any(not document.text.strip() for document in _edited(workspace, fix.edits).values())


def _edited(workspace: Workspace, edits: Iterable[Edit]) -> dict[str, Document]:
    """The documents after edits that do not overlap: from the last to the first, so that no offset moves."""
    documents: dict[str, Document] = {}
    for edit in sorted(edits, key=lambda edit: (edit.location.start, edit.location.end), reverse=True):
        path = edit.location.path
        document = documents.get(path, workspace.project.documents[path])
        start, end = document.position(edit.location.start), document.position(edit.location.end)
        documents[path] = document.edited(start, end, edit.content, Encoding.UTF32)
    return documents
