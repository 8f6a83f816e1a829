"""Neovim, with the client it has built in: as it is configured from 0.11 on, and as before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from editors.desk import FIXES, GLOBAL, HOVER, LAMBDA, LENS, Desk
from editors.found import NEOVIM_NEW, NEOVIM_OLD, Editor

SETUPS = {NEOVIM_NEW: ("Neovim 0.11 and newer", (LENS,)), NEOVIM_OLD: ("Neovim 0.7 to 0.10", ())}
"""For each version the section of the page, and what it shows beyond the messages."""


@pytest.mark.parametrize("name", SETUPS)
def test_both_hazards_are_mended(desk: Desk, editor: Callable[[str], Editor], name: str) -> None:
    nvim = editor(name)
    section, beyond = SETUPS[name]
    desk.check_that_it_fails()
    desk.set_up("neovim.md", section)
    with desk.open(nvim) as terminal:
        terminal.sees(LAMBDA, GLOBAL, *beyond)
        terminal.type("/start")
        terminal.press("Enter")
        terminal.type("K")
        terminal.sees(HOVER)
        for title, gone in FIXES:
            terminal.type("gg]dgra")
            terminal.type(terminal.choice(title))
            terminal.press("Enter")
            terminal.sees_no(gone)
        terminal.type(":wq")
        terminal.press("Enter")
        terminal.ends()
    desk.check_that_it_runs()
