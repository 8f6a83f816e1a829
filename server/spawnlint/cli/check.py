"""`spawnlint check`: find, read, analyse, fix, report; one bad file never keeps the rest from being checked."""

from __future__ import annotations

import gc
import os
import sys
from enum import IntEnum

from spawnlint.baseline import baseline_of, dump
from spawnlint.cli import output
from spawnlint.cli.fixing import Analysis, Fixed, entry
from spawnlint.cli.inputs import Input, name_of, take
from spawnlint.cli.options import Options
from spawnlint.cli.progress import Progress
from spawnlint.cli.remembered import recall, remember
from spawnlint.cli.settings import Configuration
from spawnlint.cli.writing import mended
from spawnlint.engine import Engine
from spawnlint.reports import statistics
from spawnlint.reports.diff import diff
from spawnlint.reports.formats import FORMATS
from spawnlint.reports.report import Entry, Report
from spawnlint.reports.text import hazards, summary
from spawnlint.syntax.document import Document
from spawnlint.workspace.files import display
from spawnlint.workspace.projects import Workspace
from spawnlint.workspace.trouble import Trouble, reason


class Exit(IntEnum):
    """The exit codes of the command."""

    CLEAN = 0
    HAZARDS = 1
    TROUBLE = 2


COLLECT_AFTER = (50_000, 20, 50)
"""Thresholds of the garbage collector: what is derived stays until the end, and looking through it often finds nothing."""


def run(options: Options) -> Exit:
    """Run the command: results go to standard output, troubles to standard error, a line each."""
    gc.set_threshold(*COLLECT_AFTER)
    progress = None if options.quiet else Progress(sys.stderr)
    engine = Engine(progress)
    taken = take(options)
    before = taken.workspace
    kept = recall(options.cache, before) if options.cache is not None else None
    try:
        fixed, unfixed = mended(options, engine, before) if kept is None else (_as_kept(before, kept), ())
    finally:
        if progress is not None:
            progress.close()
    troubles = (*_misconfigured(options.configuration), *taken.troubles, *_failed(fixed.analysis), *unfixed)
    if taken.is_empty:
        output.say("warning", "no Python files found under the given paths")
    for trouble in troubles:
        output.say("error", f"{trouble.path}: {trouble.message}")
    if options.verbose:
        _say_what_was_done(options, taken, fixed)
    code = _shown(options, engine, before, fixed, kept, unchecked=len(taken.troubles) + len(fixed.analysis.failed))
    return Exit.TROUBLE if troubles else code


def _as_kept(before: Workspace, kept: tuple[Entry, ...]) -> Fixed:
    return Fixed(before, Analysis(tuple(each.finding for each in kept), {}), 0)


def _shown(
    options: Options,
    engine: Engine,
    before: Workspace,
    fixed: Fixed,
    kept: tuple[Entry, ...] | None,
    unchecked: int,
) -> Exit:
    """Show what is asked for, and say how the command ends if nothing went wrong."""
    if options.diff:
        code = _show_diff(options, before, fixed)
    elif options.write_baseline is not None:
        return _write_baseline(options, options.write_baseline, fixed)
    elif options.add_ignore or options.fix_only:
        _say_what_changed(options, before, fixed)
        code = Exit.CLEAN
    else:
        entries = kept if kept is not None else _entries(options, engine, fixed)
        code = _show_report(options, fixed, entries, unchecked)
    if options.exit_non_zero_on_fix and not options.diff and fixed.gone:
        return Exit.HAZARDS
    return Exit.CLEAN if options.exit_zero else code


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


def _entries(options: Options, engine: Engine, fixed: Fixed) -> tuple[Entry, ...]:
    """What was found, with its fixes; kept for the next time if that is wanted and nothing failed."""
    found = tuple(entry(engine, fixed.workspace, finding) for finding in fixed.analysis.findings)
    if options.cache is not None and not fixed.analysis.failed:
        remember(options.cache, fixed.workspace, found)
    return found


def _show_report(options: Options, fixed: Fixed, entries: tuple[Entry, ...], unchecked: int) -> Exit:
    report = Report(entries, _texts(fixed), lambda path: name_of(options, path))
    chosen = FORMATS[options.output_format]
    if not options.statistics:
        text = chosen.render(report, options.unsafe_fixes)
    elif options.output_format == "json":
        text = statistics.as_json(report, options.unsafe_fixes)
    else:
        text = statistics.as_table(report, options.unsafe_fixes)
    if chosen.for_people and not options.quiet:
        text += summary(report, options.unsafe_fixes, fixed.gone, unchecked)
    if options.output_file is not None:
        if not _saved(options.output_file, text):
            return Exit.TROUBLE
    elif options.fix and options.from_standard_input:
        output.tell(text)
    else:
        output.show(text)
    return Exit.HAZARDS if entries else Exit.CLEAN


def _texts(fixed: Fixed) -> dict[str, Document]:
    """Every text that a finding points to."""
    sources = fixed.workspace.project.sources
    found = fixed.analysis.findings
    places = [place for each in found for place in (each.location, *(step.location for step in each.related))]
    return {place.path: sources[place.path] for place in places}


def _show_diff(options: Options, before: Workspace, fixed: Fixed) -> Exit:
    changed = fixed.changed(before)
    for path in changed:
        after = fixed.workspace.project.documents[path].text
        output.show(diff(name_of(options, path), before.project.documents[path].text, after))
    if changed and not options.quiet:
        output.say("note", f"would fix {hazards(fixed.gone)}; {len(fixed.analysis.findings)} would remain")
    return Exit.HAZARDS if changed else Exit.CLEAN


def _write_baseline(options: Options, path: str, fixed: Fixed) -> Exit:
    """Write down what was found, so that only what comes later is shown."""
    documents = fixed.workspace.project.documents
    found = fixed.analysis.findings
    if not _saved(
        path, dump(baseline_of(os.path.abspath(path), ((each, documents[each.location.path]) for each in found)))
    ):
        return Exit.TROUBLE
    if not options.quiet:
        output.say("note", f"wrote {hazards(len(found))} to {display(path)}")
        if not options.configuration.has_baseline:
            output.say("note", f'to use it, set `baseline = "{display(path)}"` or give `--baseline {display(path)}`')
    return Exit.CLEAN


def _saved(path: str, text: str) -> bool:
    """Whether a text was written to a file; if not, that was said."""
    try:
        output.save(path, text)
    except OSError as error:
        output.say("error", f"{path}: cannot be written: {reason(error)}; check that its directory exists")
        return False
    return True


def _say_what_changed(options: Options, before: Workspace, fixed: Fixed) -> None:
    if options.quiet:
        return
    done = "suppressed" if options.add_ignore else "fixed"
    files = len(fixed.changed(before))
    output.say("note", f"{done} {hazards(fixed.gone)} in {files} file{'' if files == 1 else 's'}")


def _say_what_was_done(options: Options, taken: Input, fixed: Fixed) -> None:
    files = len(taken.workspace.sources)
    output.say(
        "note", f"checked {files} file{'' if files == 1 else 's'}, found {hazards(len(fixed.analysis.findings))}"
    )
    for name in options.configuration.files():
        output.say("note", f"settings from {name}")
