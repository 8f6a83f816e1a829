"""What spawnlint is known not to see in generated programs. A test holds each to be still so: what is mended goes.

Silence about what only a run can tell is meant; a false alarm never is, and stands here only until it is mended.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import astuple, dataclass, is_dataclass, replace

from judge.agreement import Judgement, Way
from judge.generate import CHOICES, Sketch


@dataclass(frozen=True)
class Limit:
    """With the choices for a field in whose text `pattern` is found, spawnlint may be wrong in this way."""

    way: Way
    field: str
    pattern: str
    why: str

    def holds_for(self, sketch: Sketch) -> bool:
        """Whether a sketch has such a choice."""
        return self._speaks_of(getattr(sketch, self.field))

    def witnesses(self) -> Iterator[Sketch]:
        """Sketches of which one shows the limit: its choices beside one hazard of each kind."""
        for choice in filter(self._speaks_of, CHOICES[self.field]):
            for beside in _BESIDE:
                yield replace(beside, **{self.field: choice})

    def _speaks_of(self, choice: object) -> bool:
        return re.search(self.pattern, _text_of(choice), re.MULTILINE) is not None


def is_wrong(sketch: Sketch, judgement: Judgement) -> bool:
    """Whether spawnlint is wrong in a way that is not known."""
    return judgement.wrong is not None and not any(
        limit.way is judgement.wrong.way and limit.holds_for(sketch) for limit in LIMITS
    )


def _text_of(choice: object) -> str:
    """All texts of a choice."""
    if is_dataclass(choice) and not isinstance(choice, type):
        return "\n".join(text for text in astuple(choice) if isinstance(text, str))
    return str(choice)


_NAME = Sketch(birth=CHOICES["birth"][1], reading=CHOICES["reading"][1])
_LAMBDA = Sketch(leaf=CHOICES["leaf"][1])
_HELD = replace(_LAMBDA, wrapper=next(w for w in CHOICES["wrapper"] if w.expression == "held" and not w.edits))
_BESIDE = (
    _NAME,
    replace(_NAME, placement=next(text for text in CHOICES["placement"] if "except NameError" in text)),
    _LAMBDA,
    _HELD,
    Sketch(wrapper=next(w for w in CHOICES["wrapper"] if w.edits.startswith("held.y"))),
    Sketch(entry=CHOICES["entry"][1]),
    replace(_LAMBDA, entry=CHOICES["entry"][1]),
    Sketch(defined="guard"),
)

_DYNAMIC = "only a run can tell which names it binds"
_SPECIAL = "a special method that syntax calls is not followed"
_COPIED = "what a builtin or operator makes of its arguments is not followed"

LIMITS = (
    Limit(Way.MISSES, "birth", r"exec\(|import \*", _DYNAMIC),
    Limit(Way.MISSES, "reading", r"def __(new|getattr|bool)__", _SPECIAL),
    Limit(Way.MISSES, "reading", r"Thread\(", "what a thread raises is taken to reach the handlers around its start"),
    Limit(Way.MISSES, "wrapper", r"items \* |zip\(", _COPIED),
    Limit(Way.MISSES, "leaf", r"^(map|max)\(", _COPIED),
)
