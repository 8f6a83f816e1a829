"""Under which circumstances a line of the imagined run is reached: in assumed rounds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count

_ROUNDS = count(1)


@dataclass
class Circumstances:
    """What holds at the present point of one process."""

    rounds: tuple[int, ...] = (0,)
    """The assumed rounds around it: of a loop of unknown length, of a function that nothing calls. Innermost last."""

    repeats: int = 1
    """How often this point is reached at least, if it is reached: once for each item of the loops around it."""

    @contextmanager
    def round(self, *, certain: bool = False, apart: bool = False, repeats: int = 1) -> Iterator[None]:
        """A round that may or may not happen, or is `certain`; `apart` if what was before it may not have been.

        It stands for so many `repeats`.
        """
        outer, before = self.rounds, self.repeats
        self.repeats *= repeats
        if not certain:
            self.rounds = (*(() if apart else outer), next(_ROUNDS))
        try:
            yield
        finally:
            self.rounds, self.repeats = outer, before

    @property
    def is_apart(self) -> bool:
        """Whether this point is in code that nothing calls, before which anything may have happened."""
        return self.rounds[0] != 0

    def follows(self, earlier: object) -> bool:
        """Whether what happened in the given rounds has certainly happened before, whenever this point is reached."""
        return isinstance(earlier, tuple) and self.rounds[: len(earlier)] == earlier
