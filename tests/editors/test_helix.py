"""Helix, with the client it has built in."""

from __future__ import annotations

from collections.abc import Callable

from editors.desk import FIXES, GLOBAL, HOVER, LAMBDA, Desk
from editors.found import HELIX_NAME, Editor


def test_both_hazards_are_mended(desk: Desk, editor: Callable[[str], Editor]) -> None:
    helix = editor(HELIX_NAME)
    desk.check_that_it_fails()
    desk.set_up("helix.md")
    with desk.open(helix) as terminal:
        terminal.sees("● 2")
        terminal.type(" D")
        terminal.sees("SPN101", LAMBDA, "SPN201", GLOBAL[:30])
        terminal.press("Escape")
        terminal.sees_no("SPN101")
        terminal.type("/start")
        terminal.press("Enter")
        terminal.type(" k")
        terminal.sees(HOVER)
        terminal.press("Escape")
        terminal.sees_no(HOVER)
        for title, gone in FIXES:
            terminal.type("gg]d")
            terminal.sees(gone)
            terminal.type(" a")
            terminal.sees(title)
            terminal.press("Enter")
            terminal.sees_no(gone)
        terminal.type(":wq")
        terminal.press("Enter")
        terminal.ends()
    desk.check_that_it_runs()
