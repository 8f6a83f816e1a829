"""What imports mean, over module names, layouts and kinds of program; the same as CPython's search of `sys.path`."""

from __future__ import annotations

from pathlib import Path

import pytest

from spawnlint.engine import Engine, Project
from spawnlint.program.naming import Naming
from spawnlint.program.sources import Sources
from spawnlint.syntax.document import Document
from spawnlint.workspace.disk import Disk
from spawnlint.workspace.layout import roots, scripts

LAYOUT = (
    "run.py",
    "helper.py",
    "queue.py",
    "scripts/tool.py",
    "scripts/helper.py",
    "src/pkg/__init__.py",
    "src/pkg/__main__.py",
    "src/pkg/core.py",
    "src/pkg/queue.py",
    "src/pkg/sub/__init__.py",
    "src/pkg/sub/deep.py",
    "src/ns/part.py",
    "src/pkg/stub.pyi",
    "multiprocessing/__init__.py",
)


def _naming(*paths: str, roots: tuple[str, ...] = ("src", ".")) -> Naming:
    return Naming(Sources({path: Document.of("") for path in paths}), roots)


@pytest.mark.parametrize(
    ("main", "dotted", "found"),
    [
        ("run.py", "helper", "helper.py"),
        ("scripts/tool.py", "helper", "scripts/helper.py"),
        ("scripts/tool.py", "run", "run.py"),
        ("scripts/tool.py", "tool", "scripts/tool.py"),
        ("run.py", "tool", None),
        ("run.py", "core", None),
        ("run.py", "pkg", "src/pkg/__init__.py"),
        ("run.py", "pkg.core", "src/pkg/core.py"),
        ("src/pkg/core.py", "pkg.sub.deep", "src/pkg/sub/deep.py"),
        ("src/pkg/sub/deep.py", "pkg.core", "src/pkg/core.py"),
        ("src/pkg/sub/deep.py", "ns.part", "src/ns/part.py"),
        ("src/pkg/sub/deep.py", "ns", None),
        ("run.py", "queue", "queue.py"),
        ("scripts/tool.py", "queue", None),
        ("src/pkg/core.py", "queue", None),
        ("src/pkg/core.py", "core", "src/pkg/core.py"),
        ("run.py", "pkg.stub", None),
        ("run.py", "multiprocessing", None),
    ],
)
def test_an_absolute_import_is_searched_for_as_python_does(main: str, dotted: str, found: str | None) -> None:
    naming = _naming(*LAYOUT)
    assert naming.find(dotted, naming.search_path(main)) == found


@pytest.mark.parametrize(
    ("importer", "level", "dotted", "found"),
    [
        ("src/pkg/core.py", 1, "sub", "src/pkg/sub/__init__.py"),
        ("src/pkg/sub/deep.py", 2, "core", "src/pkg/core.py"),
        ("src/pkg/sub/deep.py", 2, "", "src/pkg/__init__.py"),
        ("src/pkg/sub/__init__.py", 1, "deep", "src/pkg/sub/deep.py"),
        ("src/pkg/core.py", 1, "stub", None),
    ],
)
def test_a_relative_import_starts_at_the_package(importer: str, level: int, dotted: str, found: str | None) -> None:
    assert _naming(*LAYOUT).relative(importer, level, dotted) == found


def test_a_file_has_the_name_of_its_packages() -> None:
    naming = _naming(*LAYOUT)
    assert naming.name_of("src/pkg/sub/deep.py") == "pkg.sub.deep"
    assert naming.name_of("src/pkg/sub/__init__.py") == "pkg.sub"
    assert naming.name_of("scripts/tool.py") == "tool"


def test_the_packages_around_a_module_are_imported_first() -> None:
    naming = _naming(*LAYOUT)
    assert naming.packages_of("src/pkg/sub/deep.py") == ("src/pkg/__init__.py", "src/pkg/sub/__init__.py")
    assert naming.packages_of("src/pkg/sub/__init__.py") == ("src/pkg/__init__.py",)


WORKER = "import threading\nfrom multiprocessing import Process\n\n\nclass Worker(Process):\n    def __init__(self):\n        super().__init__()\n        self.lock = threading.Lock()\n"
MAIN = "from {module} import Worker\n\nif __name__ == '__main__':\n    worker = Worker()\n    worker.start()\n"


def _write(directory: Path, files: dict[str, str]) -> dict[str, str]:
    for name, text in files.items():
        path = directory / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return {name: str(directory / name) for name in files}


@pytest.mark.parametrize("module", ["worker", "parts.worker", "package.worker"])
def test_imports_lead_to_files_that_nobody_named(tmp_path: Path, module: str) -> None:
    place = module.replace(".", "/") + ".py"
    files = {place: WORKER, "main.py": MAIN.format(module=module), "package/__init__.py": ""}
    paths = _write(tmp_path, files)
    main = Document.of(files["main.py"])
    project = Project({paths["main.py"]: main}, (str(tmp_path),), files=Disk())
    (finding,) = Engine().check(project, paths["main.py"])
    assert finding.code == "SPN104"
    assert main.text[finding.location.start : finding.location.end] == "worker.start()"
    assert finding.related[0].location.path == paths[place]


def test_a_finding_is_where_its_culprit_is_if_that_file_is_checked(tmp_path: Path) -> None:
    files = {"worker.py": WORKER, "main.py": MAIN.format(module="worker")}
    paths = _write(tmp_path, files)
    worker = {paths["worker.py"]: Document.of(WORKER)}
    engine = Engine()
    alone = Project(worker, files=Disk())
    assert engine.check(alone, paths["worker.py"]) == ()
    assert engine.affected_by(alone, paths["worker.py"], paths.values()) == (paths["worker.py"], paths["main.py"])
    project = Project(worker, files=Disk(), mains=(paths["main.py"],))
    (finding,) = engine.check(project, paths["worker.py"])
    assert (finding.code, finding.location.path) == ("SPN104", paths["worker.py"])


def test_what_changes_on_the_disk_is_read_again(tmp_path: Path) -> None:
    files = {"worker.py": WORKER, "main.py": MAIN.format(module="worker")}
    paths = _write(tmp_path, files)
    documents, engine, disk = {paths["main.py"]: Document.of(files["main.py"])}, Engine(), Disk()
    assert len(engine.check(Project(documents, files=disk), paths["main.py"])) == 1
    (tmp_path / "worker.py").write_text(WORKER.replace("threading.Lock()", "None"), encoding="utf-8")
    assert len(engine.check(Project(documents, files=disk), paths["main.py"])) == 1
    changed = disk.after([paths["worker.py"]])
    assert changed.layout == disk.layout
    assert engine.check(Project(documents, files=changed), paths["main.py"]) == ()
    (tmp_path / "worker.py").unlink()
    gone = changed.after([paths["worker.py"]])
    assert gone.layout != disk.layout
    assert gone.document(paths["worker.py"]) is None


def test_an_entry_point_runs_what_it_names(tmp_path: Path) -> None:
    helper = "def launch(step):\n    from multiprocessing import Process\n    Process(target=step).start()\n"
    command = "from tool import helper\n\n\ndef main():\n    helper.launch(lambda: 1)\n"
    files = {
        "pyproject.toml": '[project.scripts]\ntool = "tool.command:main"\n',
        "src/tool/__init__.py": "",
        "src/tool/helper.py": helper,
        "src/tool/command.py": command,
    }
    paths = _write(tmp_path, files)
    documents = {paths[name]: Document.of(files[name]) for name in files if name.endswith(".py")}
    tops = (str(tmp_path),)
    project = Project(documents, roots(tops), scripts=scripts(tops))
    found = [finding.code for path in documents for finding in Engine().check(project, path)]
    assert found == ["SPN101"]


@pytest.mark.parametrize(
    ("pyproject", "expected"),
    [
        ('[tool.setuptools.packages.find]\nwhere = ["lib"]\n', "lib"),
        ('[tool.setuptools]\npackage-dir = {"" = "lib"}\n', "lib"),
        ('[tool.poetry]\npackages = [{include = "x", from = "lib"}]\n', "lib"),
        ('[tool.hatch.build.targets.wheel]\npackages = ["lib/x"]\n', "lib"),
        ('[tool.pytest.ini_options]\npythonpath = "lib"\n', "lib"),
        ("", "src"),
        ("[project.scripts]\nx = 3\n[tool]\nsetuptools = 4\n", "src"),
    ],
)
def test_roots_are_those_of_the_build_tool(tmp_path: Path, pyproject: str, expected: str) -> None:
    _write(tmp_path, {"pyproject.toml": pyproject, "lib/x/__init__.py": "", "src/x/__init__.py": ""})
    assert roots((str(tmp_path),))[0] == str(tmp_path / expected)
    assert scripts((str(tmp_path),)) == {}
