"""What no edit can send: the reason, for the disabled action and the hover."""

from __future__ import annotations

from spawnlint.fixes.block import CannotRewrite
from spawnlint.hazards import Fix
from spawnlint.program.program import Program
from spawnlint.rules.remedies import MakeItThere


def title(_intent: MakeItThere) -> str:
    """What would have to be done."""
    return "Make it in the process that uses it"


def made_there(intent: MakeItThere, _program: Program) -> Fix:
    """Always raises CannotRewrite with the reason."""
    raise CannotRewrite(intent.reason)
