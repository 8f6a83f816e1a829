"""The tables of what pickles: true of the Python that runs the tests, and as generated."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import spawnlint.knowledge.picklable as picklable
from judge.pythons import SUPPORTED, running_python
from knowledge import rendering
from knowledge.generate import TABLES, seen_on
from knowledge.measuring import Probe, Result, groups
from knowledge.merging import Seen, facts
from knowledge.stdlib_expressions import STDLIB
from knowledge.third_party_expressions import THIRD_PARTY
from spawnlint.knowledge.picklable import Picklability, TypeFact, fact
from spawnlint.knowledge.stdlib_types import MEASURED_ON, STDLIB_TYPES
from spawnlint.knowledge.third_party_types import DISTRIBUTIONS, PYTHON, THIRD_PARTY_TYPES

OLD, NEW = SUPPORTED[0], SUPPORTED[-1]


def known(path: str) -> TypeFact:
    found = fact(path)
    assert found is not None
    return found


@pytest.mark.skipif(sys.platform != "linux", reason="the table is measured on Linux")
def test_the_table_says_what_the_running_python_does() -> None:
    python = running_python()
    pairs = seen_on(python, groups(STDLIB))
    here = {probe.path for probe, result in pairs if not result.absent}
    measured = facts({python.version: pairs}, [python.version])
    exactly = python.release in MEASURED_ON  # other releases may word it in another way
    told = {path: known(path) for path in STDLIB_TYPES}

    def says(verdict: Picklability, error: str) -> tuple[Picklability, str]:
        return verdict, error if exactly else ""

    expected = {
        path: says(row.verdict, row.error_on(python.version))
        for path, row in told.items()
        if row.holds_on(python.version) and (exactly or path in here)
    }
    found = {
        path: says(row.verdict, row.error)
        for path, row in measured.items()
        if row.verdict is not Picklability.PICKLES or path not in told or told[path].holds_on(python.version)
    }
    assert found == expected, "the table is stale: run `nox -s knowledge`"


def test_the_files_are_as_generated() -> None:
    stdlib = rendering.stdlib({path: known(path) for path in STDLIB_TYPES}, MEASURED_ON)
    assert (TABLES / "stdlib_types.py").read_text("utf-8") == stdlib
    packages = rendering.third_party({path: known(path) for path in THIRD_PARTY_TYPES}, DISTRIBUTIONS, PYTHON)
    assert (TABLES / "third_party_types.py").read_text("utf-8") == packages


@pytest.mark.parametrize(
    ("text", "table"), [(STDLIB, STDLIB_TYPES), (THIRD_PARTY, THIRD_PARTY_TYPES)], ids=["stdlib", "packages"]
)
def test_every_row_is_measured_and_every_line_has_its_row(text: str, table: dict[str, picklable.Row]) -> None:
    probes = [probe for group in groups(text).values() for probe in group]
    assert set(table) <= {probe.path for probe in probes}
    assert {probe.path for probe in probes if not probe.fickle} <= set(table)


def test_the_standard_library_was_measured_on_every_supported_python() -> None:
    assert tuple(tuple(map(int, release.split(".")[:2])) for release in MEASURED_ON) == SUPPORTED


def test_packages_name_what_was_measured() -> None:
    for path in THIRD_PARTY_TYPES:
        name, _, version = known(path).measured.partition(" ")
        assert name
        assert version[0].isdigit()


def test_a_path_in_no_table_says_nothing() -> None:
    assert fact("project.module.Class") is None


def test_what_fails_always() -> None:
    lock = known("threading.Lock")
    assert lock.verdict is Picklability.FAILS
    assert {lock.error_on(version) for version in SUPPORTED} == {"TypeError: cannot pickle '_thread.lock' object"}
    assert all(lock.holds_on(version) for version in SUPPORTED)


def test_what_goes_over_only_when_a_process_starts() -> None:
    queue = known("multiprocessing.Queue")
    assert queue.verdict is Picklability.WHILE_SPAWNING
    assert queue.error == "RuntimeError: Queue objects should only be shared between processes through inheritance"


def test_what_goes_over_although_people_fear_it() -> None:
    for path in ("re.compile", "logging.getLogger", "socket.socket", "multiprocessing.Pipe", "random.Random"):
        assert known(path).verdict is Picklability.PICKLES


def test_what_fails_on_some_pythons() -> None:
    chain = known("itertools.chain")
    assert chain.verdict is Picklability.FAILS
    assert not chain.holds_on((3, 13))
    assert chain.holds_on((3, 14))


def test_what_a_module_teaches() -> None:
    assert known("builtins.dict.keys").unless_imported == "multiprocessing.managers"
    assert known("collections.OrderedDict.keys").unless_imported == ""


def test_other_arguments_other_words() -> None:
    assert any("BufferedReader" in text for text in known("builtins.open").other_errors)


def test_lines_of_a_list() -> None:
    text = "[one]\nopen('a')\n~ a.b(c.d())\n[two]\n<x> = y()\na.T.m = a.T().m()\nos.environ\n"
    assert groups(text) == {
        "one": [Probe("builtins.open", "open('a')", False), Probe("a.b", "a.b(c.d())", True)],
        "two": [
            Probe("<x>", "y()", False),
            Probe("a.T.m", "a.T().m()", False),
            Probe("os.environ", "os.environ", False),
        ],
    }


def seen(*results: Result, fickle: bool = False) -> Seen:
    return [(Probe("a.b", result.expression, fickle), result) for result in results]


PICKLED = Result("a.b()", "", "a.b")
FAILED = Result("a.b()", "", "a.b", outside="TypeError: no", spawning="TypeError: no")
DIED = Result("a.b()", "", "a.b", unpickling="TypeError: no", spawning="RuntimeError: the child ended with 1")


def merged(old: Seen, new: Seen) -> TypeFact | None:
    return facts({OLD: old, NEW: new}, [OLD, NEW]).get("a.b")


def test_a_verdict_of_one_python() -> None:
    row = merged(seen(PICKLED), seen(FAILED))
    assert row == TypeFact("a.b", "a.b", Picklability.FAILS, "TypeError: no", versions=(NEW,))
    assert merged(seen(FAILED), seen(FAILED)) == TypeFact("a.b", "a.b", Picklability.FAILS, "TypeError: no")


def test_what_contents_decide_is_told_only_where_it_fails() -> None:
    assert merged(seen(PICKLED, fickle=True), seen(PICKLED, fickle=True)) is None
    row = merged(seen(PICKLED, fickle=True), seen(FAILED, fickle=True))
    assert row is not None
    assert row.versions == (NEW,)


def test_where_arguments_decide_nothing_is_told() -> None:
    assert merged(seen(PICKLED, FAILED, fickle=True), seen(FAILED, PICKLED, fickle=True)) is None


def test_a_keyword_that_decides() -> None:
    quiet = Result("a.b(quiet=True, c=1)", "", "a.b")
    loud = Result("a.b(c=1)", "", "a.b", outside="TypeError: no", spawning="TypeError: no")
    row = merged(seen(loud, quiet, fickle=True), seen(quiet, loud, fickle=True))
    assert row is not None
    assert row.verdict is Picklability.FAILS
    assert row.unless_given == ("quiet",)
    assert known("tqdm.tqdm").unless_given == ("disable",)


def test_an_error_where_it_is_unpickled() -> None:
    row = merged(seen(DIED), seen(DIED))
    assert row is not None
    assert row.in_child
    assert row.error == "TypeError: no"


def test_arguments_that_decide_must_be_marked() -> None:
    with pytest.raises(ValueError, match="arguments decide"):
        merged(seen(PICKLED, FAILED), seen(PICKLED))


def test_a_child_that_contradicts_is_no_fact() -> None:
    with pytest.raises(ValueError, match="the child says otherwise"):
        merged(seen(Result("a.b()", "", "a.b", spawning="RuntimeError")), seen(PICKLED))


def test_the_measuring_program_needs_nothing_of_the_project() -> None:
    for name in ("measure.py", "specimens.py", "packages.py"):
        text = (Path(__file__).parent / name).read_text("utf-8")
        assert "spawnlint" not in text
