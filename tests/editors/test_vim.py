"""Vim with ALE: the poorest of the clients, which neither resolves actions nor says which diagnostics it shows."""

from __future__ import annotations

from collections.abc import Callable

from editors.desk import FIXES, GLOBAL, HOVER, LAMBDA, Desk
from editors.found import VIM, Editor

PLACES = ("lambda", "g)$")
"""What to search for, to have the cursor on each hazard."""


def test_both_hazards_are_mended(desk: Desk, editor: Callable[[str], Editor]) -> None:
    vim = editor(VIM)
    desk.check_that_it_fails()
    desk.set_up("vim.md")
    with desk.open(vim) as terminal:

        def command(text: str) -> None:
            terminal.type(f":{text}")
            terminal.press("Enter")

        terminal.sees(LAMBDA, GLOBAL)
        terminal.type("/start")
        terminal.press("Enter")
        command("ALEHover")
        terminal.sees(HOVER)
        command("pclose")
        for (title, gone), place in zip(FIXES, PLACES, strict=True):
            terminal.type(f"/{place}")
            terminal.press("Enter")
            command("ALECodeAction")
            terminal.type(terminal.choice(title))
            terminal.press("Enter")
            terminal.sees_no(gone)
        command("wq")
        terminal.ends()
    desk.check_that_it_runs()
