"""Changed texts written back to where they came from, and what is said about those that could not be."""

from __future__ import annotations

from spawnlint.cli import output
from spawnlint.cli.fixing import Fixed, analyse, entry, fix, hide
from spawnlint.cli.options import Options
from spawnlint.engine import Engine
from spawnlint.hazards import Finding
from spawnlint.syntax.source import UndecodableSource, encode
from spawnlint.workspace.files import display
from spawnlint.workspace.projects import Workspace
from spawnlint.workspace.trouble import Trouble, reason
from spawnlint.workspace.writing import RefusedError, refusal, write


def mended(options: Options, engine: Engine, before: Workspace) -> tuple[Fixed, tuple[Trouble, ...]]:
    """The workspace after what is asked for, and written, if that is too; and what could not be."""
    refused: tuple[Trouble, ...] = ()
    if options.add_ignore:
        fixed = hide(engine, before, _locked(options, before))
    elif options.fix or options.diff:
        locked = _locked(options, before)
        fixed = fix(engine, before, options.unsafe_fixes, locked)
        refused = tuple(
            Trouble(display(path), f"not fixed: {why}; fix it by hand or name it outright")
            for path, why in locked.items()
            if any(_wants(engine, fixed, finding, path, options.unsafe_fixes) for finding in fixed.analysis.findings)
        )
    else:
        return Fixed(before, analyse(engine, before), 0), ()
    if options.diff:
        return fixed, refused
    if options.from_standard_input:
        _show_text(fixed)
        return fixed, refused
    written, failures = _write(engine, before, fixed)
    return written, (*refused, *failures)


def _locked(options: Options, before: Workspace) -> dict[str, str]:
    """The files that must not be changed, and why."""
    if options.from_standard_input:
        return {}
    return {path: why for path in before.sources if (why := refusal(path, options.paths))}


def _show_text(fixed: Fixed) -> None:
    """What came from standard input goes to standard output, changed or not."""
    for path, source in fixed.workspace.sources.items():
        text = fixed.workspace.project.documents[path].text
        try:
            output.show_bytes(encode(text, source))
        except UnicodeEncodeError:
            output.show_bytes(encode(source.text, source))


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
