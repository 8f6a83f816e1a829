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
    _LAMBDA,
    _HELD,
    Sketch(wrapper=next(w for w in CHOICES["wrapper"] if w.edits.startswith("held.y"))),
    Sketch(entry=CHOICES["entry"][1]),
    replace(_LAMBDA, entry=CHOICES["entry"][1]),
    Sketch(defined="guard"),
)

_DYNAMIC = "a name bound by its text may be any name"
_CALLED = "what type() is given is taken as called"
_CONSTANT = "a comparison of constants is not decided"
_SPECIAL = "a special method that syntax or a builtin calls is not followed"
_DICT = "the attributes of an object are not followed through its __dict__"
_COPIED = "what an operator or builtin makes of a container is not followed"

LIMITS = (
    Limit(Way.MISSES, "birth", r"globals\(\)|exec\(", _DYNAMIC),
    Limit(Way.MISSES, "birth", r"import \*", "a module may export any name"),
    Limit(Way.ALARMS, "birth", r"@decorate|metaclass=|__init_subclass__", "what a definition calls is not run by it"),
    Limit(Way.ALARMS, "placement", r"except Exception:|except:", "only handlers that name NameError count"),
    Limit(Way.MISSES, "placement", r"^    raise$", "a handler that raises again counts as one that does not"),
    Limit(Way.ALARMS, "placement", r"x < 2|^x = \[\]|case 2:|TYPE_CHECKING", _CONSTANT),
    Limit(Way.ALARMS, "live", r"match 1:", _CONSTANT),
    Limit(Way.ALARMS, "state", r"callable\(", _CONSTANT),
    Limit(
        Way.ALARMS,
        "reading",
        r"^(Reader\(\)\.read|read_g|inner|\(lambda: g\)|map\(.*|partial\(read_g\)|hold\(.*)$",
        _CALLED,
    ),
    Limit(Way.ALARMS, "reading", r"flag > 1", _CONSTANT),
    Limit(Way.ALARMS, "reading", r"^\(g for", "a generator is run where it is made"),
    Limit(Way.MISSES, "reading", r"def __(new|getattr|add|len|eq|str|getitem|contains|iter|bool)__", _SPECIAL),
    Limit(Way.MISSES, "guard", r"in \{", "a set display is not compared with"),
    Limit(Way.MISSES, "held", r"__dict__\['x'\]", _DICT),
    Limit(Way.ALARMS, "edit", r"__dict__\.pop", _DICT),
    Limit(Way.MISSES, "edit", r"__dict__\[|vars\(", _DICT),
    Limit(Way.MISSES, "wrapper", r"__dict__\.update", _DICT),
    Limit(Way.MISSES, "state", r"__dict__ \|", _COPIED),
    Limit(Way.MISSES, "wrapper", r"items [+*] |enumerate|zip\(|setdefault|\|=", _COPIED),
    Limit(Way.ALARMS, "wrapper", r"items\[1:\]|del items|get\(.b.", _COPIED),
    Limit(Way.MISSES, "leaf", r"^(map|max)\(", _COPIED),
)
