"""`spawnlint check`: find, read, analyse, fix, report; one bad file never keeps the rest from being checked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import IntEnum

from spawnlint.cli import output
from spawnlint.cli.fixing import Analysis, Fixed, analyse, entry, fix
from spawnlint.cli.settings import Configuration
from spawnlint.engine import Engine
from spawnlint.hazards import Finding
from spawnlint.reports.diff import diff
from spawnlint.reports.json_report import as_json
from spawnlint.reports.report import Report
from spawnlint.reports.text import concise, hazards, summary, text
from spawnlint.syntax.source import UndecodableSource
from spawnlint.workspace.files import display, find
from spawnlint.workspace.projects import Workspace, load
from spawnlint.workspace.trouble import Trouble, reason
from spawnlint.workspace.writing import RefusedError, refusal, write


class Exit(IntEnum):
    """The exit codes of the command."""

    CLEAN = 0
    HAZARDS = 1
    TROUBLE = 2


FORMATS: dict[str, Callable[[Report, bool], str]] = {
    "text": text,
    "concise": concise,
    "json": lambda report, _: as_json(report),
}
"""What `--output-format` may name."""


@dataclass(frozen=True)
class Options:
    """What the command line asks for."""

    paths: tuple[str, ...]
    output_format: str = "text"
    fix: bool = False
    unsafe_fixes: bool = False
    diff: bool = False
    quiet: bool = False
    configuration: Configuration = field(default_factory=Configuration)


def run(options: Options) -> Exit:
    """Run the command: results go to standard output, troubles to standard error, a line each."""
    engine = Engine()
    found = find(options.paths, options.configuration.of)
    before, unread = load(found.files, options.configuration.of)
    fixed, unfixed = _fixed(options, engine, before)
    troubles = (*_misconfigured(options.configuration), *found.troubles, *unread, *_failed(fixed.analysis), *unfixed)
    if not found.files and not found.troubles:
        output.say("warning", "no Python files found under the given paths")
    for trouble in troubles:
        output.say("error", f"{trouble.path}: {trouble.message}")
    if options.diff:
        showed = _show_diff(options, before, fixed)
    else:
        showed = _show_report(options, engine, fixed, unchecked=len((*found.troubles, *unread, *fixed.analysis.failed)))
    return Exit.TROUBLE if troubles else showed


def _fixed(options: Options, engine: Engine, before: Workspace) -> tuple[Fixed, tuple[Trouble, ...]]:
    """The workspace after fixing, if that is asked for, and written, if that is too; and what could not be."""
    if not (options.fix or options.diff):
        return Fixed(before, analyse(engine, before), 0), ()
    locked = {path: why for path in before.sources if (why := refusal(path, options.paths))}
    fixed = fix(engine, before, options.unsafe_fixes, locked)
    refused = tuple(
        Trouble(display(path), f"not fixed: {why}; fix it by hand or name it outright")
        for path, why in locked.items()
        if any(_wants(engine, fixed, finding, path, options.unsafe_fixes) for finding in fixed.analysis.findings)
    )
    if options.diff:
        return fixed, refused
    written, failures = _write(engine, before, fixed)
    return written, (*refused, *failures)


def _wants(engine: Engine, fixed: Fixed, finding: Finding, path: str, unsafe: bool) -> bool:
    """Whether the fix of a finding would change a file."""
    fix = entry(engine, fixed.workspace, finding).fix(unsafe)
    return fix is not None and any(edit.location.path == path for edit in fix.edits)


def _write(engine: Engine, before: Workspace, fixed: Fixed) -> tuple[Fixed, tuple[Trouble, ...]]:
    """Write what changed; a file that could not be written counts as it was."""
    failures = {}
    for path in fixed.changed(before):
        try:
            write(path, before.sources[path], fixed.workspace.project.documents[path].text)
        except (RefusedError, UndecodableSource) as error:
            failures[path] = str(error)
        except OSError as error:
            failures[path] = reason(error)
    if failures:
        workspace = fixed.workspace.edited({path: before.project.documents[path] for path in failures})
        analysis = analyse(engine, workspace)
        fixed = Fixed(workspace, analysis, fixed.gone + len(fixed.analysis.findings) - len(analysis.findings))
    return fixed, tuple(Trouble(display(path), f"not written: {why}; try again") for path, why in failures.items())


def _misconfigured(configuration: Configuration) -> tuple[Trouble, ...]:
    return tuple(
        Trouble(f"{display(problem.path)}:{problem.row}:{problem.column}", f"{problem.message}; the rest of it counts")
        for problem in configuration.problems
    )


def _failed(analysis: Analysis) -> tuple[Trouble, ...]:
    return tuple(
        Trouble(display(path), f"spawnlint failed: {type(error).__name__}: {error}; please report this as a bug")
        for path, error in analysis.failed.items()
    )


def _show_report(options: Options, engine: Engine, fixed: Fixed, unchecked: int) -> Exit:
    entries = tuple(entry(engine, fixed.workspace, finding) for finding in fixed.analysis.findings)
    report = Report(entries, fixed.workspace.project.documents, display)
    output.show(FORMATS[options.output_format](report, options.unsafe_fixes))
    if options.output_format != "json" and not options.quiet:
        output.show(summary(report, options.unsafe_fixes, fixed.gone, unchecked))
    return Exit.HAZARDS if entries else Exit.CLEAN


def _show_diff(options: Options, before: Workspace, fixed: Fixed) -> Exit:
    changed = fixed.changed(before)
    for path in changed:
        after = fixed.workspace.project.documents[path].text
        output.show(diff(display(path), before.project.documents[path].text, after))
    if changed and not options.quiet:
        output.say("note", f"would fix {hazards(fixed.gone)}; {len(fixed.analysis.findings)} would remain")
    return Exit.HAZARDS if changed else Exit.CLEAN
