"""A main guard that is never true gets its right text."""

from __future__ import annotations

import re

from spawnlint.fixes.block import CannotRewrite
from spawnlint.hazards import Applicability, Edit, Fix, Location
from spawnlint.program.program import Program
from spawnlint.rules.hazard import CorrectGuard


def title(_intent: CorrectGuard) -> str:
    """What the fix does."""
    return 'Write `"__main__"`'


def correct_guard(intent: CorrectGuard, program: Program) -> Fix:
    """The fix: unsafe, since what stands under the guard has never run. Raises CannotRewrite for a string in parts."""
    place = intent.place
    text = place.piece.text[slice(*place.span)]
    match = re.fullmatch(r"""([rRuU]?)(\"{3}|'{3}|\"|')(.*)\2""", text, re.DOTALL)
    if match is None:
        raise CannotRewrite("the string is made of several parts")
    start = program.document(place.path).start_of(place.piece)
    location = Location(place.path, start + place.span[0], start + place.span[1])
    return Fix(title(intent), Applicability.UNSAFE, (Edit(location, f"{match[2]}__main__{match[2]}"),))
