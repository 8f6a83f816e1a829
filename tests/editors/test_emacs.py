"""Emacs with eglot."""

from __future__ import annotations

from collections.abc import Callable

from editors.desk import FIXES, GLOBAL, HOVER, LAMBDA, Desk
from editors.found import EMACS, Editor

QUIET = "(setq native-comp-async-report-warnings-errors nil)"
"""In a new home Emacs compiles its libraries, and their warnings would cover the windows."""


def test_both_hazards_are_mended(desk: Desk, editor: Callable[[str], Editor]) -> None:
    emacs = editor(EMACS)
    desk.check_that_it_fails()
    desk.set_up("emacs.md")
    with desk.open(emacs, "--eval", QUIET) as terminal:

        def command(name: str) -> None:
            terminal.press("M-x")
            terminal.type(name)
            terminal.press("Enter")

        terminal.sees("Flymake[2 0]")
        command("flymake-show-buffer-diagnostics")
        terminal.sees("SPN101", LAMBDA, "SPN201", GLOBAL[:30])
        terminal.press("C-s")
        terminal.type("start")
        terminal.press("Enter")
        command("eldoc")
        terminal.sees(HOVER)
        for (title, gone), left in zip(FIXES, ("Flymake[1 0]", "Flymake[0 0]"), strict=True):
            terminal.press("M-<")
            command("flymake-goto-next-error")
            command("eglot-code-actions")
            terminal.sees(f"default {title}")
            terminal.press("Enter")
            terminal.sees(left)
            command("flymake-show-buffer-diagnostics")
            terminal.sees_no(gone[:30])
        terminal.press("C-x", "C-s")
        terminal.sees("Wrote")
        terminal.press("C-x", "C-c")
        terminal.ends()
    desk.check_that_it_runs()
