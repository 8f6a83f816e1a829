"""The judge itself: that it sees each kind of end for what it is, and that a wrong case can't pass."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from judge.cases import BadCaseError, Promise, read_case, read_cases
from judge.pythons import SUPPORTED, Python, find_pythons, missing_versions, running_python
from judge.repair import applied, repaired
from judge.run import MAIN, Kind, Program, judged, run
from judge.tracebacks import Owner, Traceback, normalised, tracebacks
from provision_pythons import provide
from spawnlint.engine import Engine, Project
from spawnlint.hazards import Applicability, Edit, Finding, Fix, Location, NotFixable, Severity

NEWEST = list(find_pythons().values())[-1]

CHILD = """
import multiprocessing as mp
def work():
    {child}
if __name__ == "__main__":
    p = mp.Process(target=work)
    p.start()
    p.join()
    {parent}
"""


def program(child: str = "pass", parent: str = "pass") -> Program:
    return {MAIN: CHILD.format(child=child, parent=parent)}


@pytest.mark.parametrize("method", ["spawn", "fork", "forkserver", "windows"])
@pytest.mark.parametrize("python", [running_python(), NEWEST], ids=lambda python: python.label)
def test_the_start_method_is_chosen_from_outside(python: Python, method: str) -> None:
    asked = program("print(mp.get_start_method())", "print(mp.get_all_start_methods())")
    outcome = run(asked, python, method, 30)
    assert outcome.kind is Kind.RUNS, outcome.stderr
    child, methods = outcome.stdout.splitlines()
    assert child == ("spawn" if method == "windows" else method)
    assert (methods == "['spawn']") == (method == "windows")


def test_fork_does_not_exist_in_the_windows_simulation() -> None:
    for expression in (
        "mp.get_context('fork')",
        "mp.context.ForkProcess",
        "mp.set_start_method('forkserver', force=True)",
    ):
        assert run(program(parent=expression), NEWEST, "windows", 30).kind is Kind.PARENT_FAILS
        assert run(program(parent=expression), NEWEST, "spawn", 30).kind is Kind.RUNS


@pytest.mark.parametrize("method", ["spawn", "fork", "forkserver"])
@pytest.mark.parametrize(
    ("child", "parent", "kind", "error"),
    [
        ("print(1)", "print(2)", Kind.RUNS, None),
        ("missing", "print(2)", Kind.CHILD_FAILS, "NameError: name 'missing' is not defined"),
        ("missing", "raise SystemExit(p.exitcode)", Kind.CHILD_FAILS, "NameError: name 'missing' is not defined"),
        ("print(1)", "1 / 0", Kind.PARENT_FAILS, "ZeroDivisionError: division by zero"),
        ("missing", "1 / 0", Kind.PARENT_FAILS, "ZeroDivisionError: division by zero"),
        ("print(1)", "raise SystemExit(3)", Kind.PARENT_FAILS, None),
    ],
)
def test_each_kind_of_end(method: str, child: str, parent: str, kind: Kind, error: str | None) -> None:
    outcome = run(program(child, parent), running_python(), method, 30)
    assert (outcome.kind, outcome.error and outcome.error.error) == (kind, error), outcome.stderr


@pytest.mark.parametrize("method", ["spawn", "forkserver"])
@pytest.mark.parametrize("python", find_pythons().values(), ids=lambda python: python.label)
def test_a_child_that_fails_while_unpickling_is_a_child_that_fails(python: Python, method: str) -> None:
    text = 'import multiprocessing as mp\nif __name__ == "__main__":\n    def work(): pass\n'
    text += "    p = mp.Process(target=work)\n    p.start()\n    p.join()\n"
    outcome = run({MAIN: text}, python, method, 30)
    assert outcome.kind is Kind.CHILD_FAILS
    assert outcome.error is not None
    assert outcome.error.exception == "AttributeError"


def test_the_error_of_a_task_is_the_parent_s() -> None:
    text = 'import multiprocessing as mp\ndef work(n): missing\nif __name__ == "__main__":\n    mp.Pool(1).map(work, [1])\n'
    outcome = run({MAIN: text}, running_python(), "spawn", 30)
    assert outcome.error == Traceback(Owner.PARENT, "NameError: name 'missing' is not defined")


@pytest.mark.parametrize("python", [running_python(), NEWEST], ids=lambda python: python.label)
def test_a_run_that_hangs_is_stopped_with_its_children(python: Python, tmp_path: Path) -> None:
    outcome = run(
        program("import time; print(mp.current_process().pid, flush=True); time.sleep(600)"), python, "spawn", 2
    )
    assert (outcome.kind, outcome.exit_code) == (Kind.HANGS, None)
    child = int(outcome.stdout)
    for _ in range(100):
        if not _alive(child):
            break
        time.sleep(0.05)
    assert not _alive(child)


def test_a_traceback_that_was_cut_off_decides_nothing() -> None:
    whole = "Process P-1:\nTraceback (most recent call last):\n  File ...\nNameError: name 'g' is not defined\n"
    cut = "Process P-2:\nTraceback (most recent call last):\n  File ...\n"
    outcome = judged(None, "", whole + cut)
    assert outcome.error == Traceback(Owner.CHILD, "NameError: name 'g' is not defined")


def test_a_warning_in_the_middle_of_a_traceback_is_passed_over() -> None:
    stderr = (
        "Process P-1:\nTraceback (most recent call last):\n  File ...\n"
        "main.py:17: RuntimeWarning: coroutine 'fetch' was never awaited\n  process.join()\n"
        "RuntimeWarning: Enable tracemalloc to get the object allocation traceback\nTypeError: not callable\n"
    )
    assert tracebacks(stderr) == [Traceback(Owner.CHILD, "TypeError: not callable")]


def test_an_ignored_exception_ends_nobody() -> None:
    stderr = "Exception ignored in: <function f>\nTraceback (most recent call last):\n  File ...\nOSError: gone\n"
    assert [end.owner for end in tracebacks(stderr)] == [Owner.NOBODY]
    assert judged(0, "", stderr).kind is Kind.RUNS


def test_an_exception_in_a_thread_is_not_the_main_thread_s_failure() -> None:
    stderr = "Exception in thread T-1:\nTraceback (most recent call last):\n  File ...\nOSError: gone\n"
    assert judged(0, "", stderr).kind is Kind.CHILD_FAILS
    assert judged(1, "", stderr + stderr.partition("\n")[2]).kind is Kind.PARENT_FAILS


@pytest.mark.parametrize("cause", ["'Process 7 ended'", "Traceback (most recent call last):\n  File\nKeyError: 1"])
def test_what_a_pool_hands_back_is_the_parent_s_whoever_wrote_before(cause: str) -> None:
    child = (
        'Traceback (most recent call last):\n  File "multiprocessing/spawn.py", line 1, in spawn_main\nRuntimeError\n'
    )
    remote = f"concurrent.futures.process._RemoteTraceback: \n{cause}\n\n"
    chain = "The above exception was the direct cause of the following exception:\n\n"
    parent = 'Traceback (most recent call last):\n  File "main.py"\nBrokenProcessPool: ended'
    outcome = judged(1, "", child + remote + chain + parent)
    assert outcome.kind is Kind.PARENT_FAILS
    assert outcome.error == Traceback(Owner.PARENT, "BrokenProcessPool: ended")


def test_notes_belong_to_the_error() -> None:
    stderr = (
        "Traceback (most recent call last):\n  File ...\n_pickle.PicklingError: no\nwhen serializing dict item 'x'\n"
    )
    (end,) = tracebacks(stderr)
    assert end.error == "_pickle.PicklingError: no\nwhen serializing dict item 'x'"
    assert end.exception == "PicklingError"


def test_addresses_and_directories_are_taken_out() -> None:
    assert normalised("<f at 0x7fAB> in /tmp/x/main.py of /tmp/x", "/tmp/x") == "<f at …> in main.py of ."


def test_files_of_a_program_import_each_other() -> None:
    files = {MAIN: "from package.helper import VALUE\nprint(VALUE)\n", "package/helper.py": "VALUE = 3\n"}
    for python in (running_python(), NEWEST):
        assert run(files, python, "spawn", 30).stdout == "3\n"


CASE = '"""A case."""\n# spawn: runs\n# fork: runs\n'


def test_a_header_is_read() -> None:
    case = read_case(
        "x",
        {
            MAIN: '"""A case."""\n# spawn: parent-fails AttributeError|PicklingError\n# spawn 3.12-3.13: runs\n'
            "# fork: runs\n# windows 3.15: hangs\n# fixes: SPN101 safe\n# meant: b | a\n"
            "# raises SPN101 3.14+: E: text\n#     note: one\n\nx = 1  # expect: SPN101, SPN201\n"
            "# expect-below: SPN202\ny = 2\n"
        },
    )
    fails = Promise(Kind.PARENT_FAILS, ("AttributeError", "PicklingError"))
    assert [case.promise("spawn", version) == fails for version in SUPPORTED] == [True, True, False, False, True, True]
    assert case.promise("forkserver", (3, 10)) == fails
    assert case.promise("windows", (3, 15)) == Promise(Kind.HANGS)
    assert case.promise("fork", (3, 15)) == Promise(Kind.RUNS)
    assert case.meant == ("a", "b")
    assert case.applicabilities == {"SPN101": "safe"}
    assert case.raises == {("SPN101", version): "E: text\nnote: one" for version in ((3, 14), (3, 15))}
    assert [(place.row, place.code) for place in case.expected] == [(11, "SPN101"), (11, "SPN201"), (13, "SPN202")]


@pytest.mark.parametrize(
    "text",
    [
        "# spawn: runs\n# fork: runs\n",
        '"""A case."""\n# spawn: runs\n',
        '"""A case."""\n# spawn 3.10-3.14: runs\n# fork: runs\n',
        CASE + "# frok: runs\n",
        CASE + "# spawn: explodes\n",
        CASE + "# spawn 2.7: runs\n",
        CASE + "no = 1  # expect SPN101\n",
        CASE + "# just a remark\n",
    ],
)
def test_a_case_that_says_too_little_or_something_unknown_is_refused(text: str) -> None:
    with pytest.raises(BadCaseError):
        read_case("x", {MAIN: text})


def test_a_broken_promise_is_told() -> None:
    outcome = run(program("missing"), running_python(), "spawn", 30)
    assert Promise(Kind.CHILD_FAILS, ("NameError",)).broken_by(outcome) is None
    assert Promise(Kind.CHILD_FAILS).broken_by(outcome) is None
    assert Promise(Kind.CHILD_FAILS, ("TypeError",)).broken_by(outcome) is not None
    either = read_case("x", {MAIN: CASE.replace("spawn: runs", "spawn: runs or child-fails NameError")})
    assert either.promise("spawn", (3, 11)).broken_by(outcome) is None
    neither = read_case("x", {MAIN: CASE.replace("spawn: runs", "spawn: runs or child-fails OSError or hangs")})
    assert neither.promise("spawn", (3, 11)).broken_by(outcome) is not None
    assert "name 'missing' is not defined" in (Promise(Kind.RUNS).broken_by(outcome) or "")


def test_a_directory_with_a_main_is_one_case(tmp_path: Path) -> None:
    (tmp_path / "group" / "several").mkdir(parents=True)
    (tmp_path / "group" / "several" / MAIN).write_text(CASE)
    (tmp_path / "group" / "several" / "helper.py").write_text("x = 1  # expect: SPN101\n")
    (tmp_path / "group" / "single.py").write_text(CASE)
    several, single = read_cases(tmp_path)
    assert (several.name, single.name) == ("group/several", "group/single")
    assert [place.path for place in several.expected] == ["helper.py"]


class FakeEngine(Engine):
    """Finds each `bad` and offers to replace it; a stand-in, so that the harness is tested alone."""

    def __init__(self, replacement: str) -> None:
        self.replacement = replacement

    def check(self, project: Project, path: str) -> tuple[Finding, ...]:
        text = project.documents[path].text
        starts = [at for at in range(len(text)) if text.startswith("bad", at)]
        return tuple(
            Finding("SPN101", "fake", Severity.ERROR, "bad", Location(path, start, start + 3)) for start in starts
        )

    def fixes(self, project: Project, finding: Finding, *, new_files: bool = False) -> tuple[Fix | NotFixable, ...]:
        assert finding in self.check(project, finding.location.path)
        edit = Edit(finding.location, self.replacement)
        return NotFixable("Do more", "it can't"), Fix("Do it", Applicability.SAFE, (edit,))


def test_all_findings_are_repaired_one_after_another() -> None:
    checked = repaired({MAIN: "x = 'é'\nbad\nbad\n", "other.py": "bad\n"}, FakeEngine("good"))
    assert {path: document.text for path, document in checked.project.documents.items()} == {
        MAIN: "x = 'é'\ngood\ngood\n",
        "other.py": "good\n",
    }
    assert checked.places() == []


def test_a_repair_that_never_ends_is_noticed() -> None:
    checked = repaired({MAIN: "one\nbad\n"}, FakeEngine("bad"))
    assert [(place.row, place.code) for place in checked.places()] == [(2, "SPN101")]


def test_edits_refer_to_the_text_before_all_of_them() -> None:
    edits = [Edit(Location(MAIN, 0, 1), "long"), Edit(Location(MAIN, 2, 3), "")]
    assert applied({MAIN: "a b"}, edits) == {MAIN: "long "}
    with pytest.raises(ValueError, match="overlaps"):
        applied({MAIN: "a b"}, [*edits, Edit(Location(MAIN, 1, 3), "x")])
    with pytest.raises(ValueError, match="leaves the document"):
        applied({MAIN: "a b"}, [Edit(Location(MAIN, 1, 9), "x")])


def test_versions_that_are_not_here_are_named() -> None:
    assert missing_versions([]) == list(SUPPORTED)
    assert missing_versions([version for version in SUPPORTED if version != (3, 12)]) == [(3, 12)]


def test_what_keeps_pythons_from_being_provided_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    root = tmp_path / "pythons" / "chroot"
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    assert "takes root" in provide(root)
    monkeypatch.setattr("os.geteuid", lambda: 0)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "no apt-get here" in provide(root)
    for name in ("apt-get", "debootstrap"):
        (tmp_path / name).write_text("#!/bin/sh\necho E: no network >&2\nexit 1\n")
        (tmp_path / name).chmod(0o755)
    assert "apt-get failed: E: no network" in provide(root)
    assert not root.exists()
    root.mkdir()
    assert "already provided" in provide(root)


def _alive(pid: int) -> bool:
    """Whether a process runs; a dead one that nobody has waited for does not."""
    try:
        os.kill(pid, 0)
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (ProcessLookupError, FileNotFoundError):
        return False
