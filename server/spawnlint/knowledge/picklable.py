"""What becomes of a freshly made object that is sent to a spawned process, by the dotted path of what made it.

The rows are in generated tables (`stdlib_types`, `third_party_types`); this file is how to read them. A path that is in
no table says nothing: its object may pickle or not.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from spawnlint.knowledge.shared import CONNECTION
from spawnlint.knowledge.stdlib_types import STDLIB_TYPES
from spawnlint.knowledge.third_party_types import DISTRIBUTIONS, PYTHON, THIRD_PARTY_TYPES

Version = tuple[int, int]
Versions = tuple[Version, ...]
Row = tuple[
    str, str, str, "Versions | None", tuple[tuple[Version, str], ...], tuple[str, ...], bool, str, tuple[str, ...]
]
"""The fields of a `TypeFact` from `type` to `unless_given`, as the generated tables hold them."""


MEASURED_ON: Version = (int(PYTHON.split(".")[0]), int(PYTHON.split(".")[1]))
"""The one Python on which the packages were measured; on others their errors may read differently."""


class Picklability(Enum):
    """Whether an object goes over."""

    PICKLES = "pickles"
    """Always."""
    FAILS = "fails"
    """Never."""
    WHILE_SPAWNING = "while spawning"
    """In what a process is started with; sent to one that runs, `RuntimeError` is raised."""


@dataclass(frozen=True, slots=True)
class TypeFact:
    """What was measured of the object that one constructor gives."""

    constructor: str
    """The dotted path of what is called, or of the object itself (`os.environ`, `<generator>`)."""
    type: str
    """The dotted path of the object's class, as the newest Python that was measured names it."""
    verdict: Picklability
    error: str = ""
    """`Type: message` as Python raises it on the newest Python, with addresses as `…`; empty if it pickles."""
    versions: Versions | None = None
    """The Pythons on which the verdict holds, None for all. On others it pickles, does not exist, or was not measured."""
    errors_by_version: tuple[tuple[Version, str], ...] = ()
    """The Pythons on which the text is another one."""
    other_errors: tuple[str, ...] = ()
    """Texts seen with other arguments, which decide then: `open` in binary mode names another class."""
    in_child: bool = False
    """It pickles, and the error is raised where it is unpickled."""
    unless_imported: str = ""
    """A module that teaches pickle the type when it is imported in the sending process."""
    unless_given: tuple[str, ...] = ()
    """Parameters that decide when they are passed, so that nothing is known then: `disable` of `tqdm`."""
    measured: str = ""
    """The distribution and version that was measured, such as `requests 2.34.2`; empty for the standard library.

    Packages are measured on one Python, `third_party_types.PYTHON`; on others the error may be worded in another way.
    """

    def holds_on(self, version: Version) -> bool:
        """Whether the verdict is that of this Python."""
        return self.versions is None or version in self.versions

    def error_on(self, version: Version) -> str:
        """The text that this Python raises."""
        return dict(self.errors_by_version).get(version, self.error)


PICKLING_CLASSES = frozenset({CONNECTION, *(row[0] for row in STDLIB_TYPES.values() if row[1] == "pickles")})
"""Classes of the standard library whose objects pickle, whatever gave them."""

_MADE_BY = {"asyncio.AbstractEventLoop": "asyncio.new_event_loop"}
"""Classes that stand for what several functions give, with one of these."""
_LIKE = dict.fromkeys(("loky.ProcessPoolExecutor", "pebble.ProcessPool"), "concurrent.futures.ProcessPoolExecutor")
"""Pools of other packages that fail as this one does, if with another text."""


def measured_as(constructor: str) -> str:
    """The path under which the tables have what was measured."""
    return _LIKE.get(constructor) or _MADE_BY.get(constructor, constructor)


def fact(constructor: str) -> TypeFact | None:
    """What is known of the object that calling this dotted path gives, None if nothing is.

    A method that makes an object goes by its class: `sqlite3.Connection.cursor`.
    """
    if constructor in _LIKE:
        return TypeFact(constructor, constructor, Picklability.FAILS)
    constructor = measured_as(constructor)
    row = STDLIB_TYPES.get(constructor)
    measured = ""
    if row is None:
        row = THIRD_PARTY_TYPES.get(constructor)
        measured = DISTRIBUTIONS.get(constructor.partition(".")[0], "")
    if row is None:
        return None
    class_path, verdict, *_ = row
    return TypeFact(constructor, class_path, Picklability(verdict), *row[2:], measured)
