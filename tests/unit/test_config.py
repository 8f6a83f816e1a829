"""Settings: where they come from, and what is said about a wrong one while the rest still counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from spawnlint.config import Settings, load, resolve


def _write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_defaults(tmp_path: Path) -> None:
    settings, problems = resolve(str(tmp_path / "a.py"))
    assert (settings, problems) == (Settings(), ())
    assert (settings.start_method, settings.target_version) == ("spawn", (3, 14))


def test_every_key(tmp_path: Path) -> None:
    _write(
        tmp_path / "pyproject.toml",
        '[tool.spawnlint]\nstart-method = "forkserver"\ntarget-version = "3.10"\n'
        'target-platforms = ["linux"]\nexclude = ["a", "/b"]\n'
        'select = ["SPN1", "SPN001"]\nextend-select = ["SPN201"]\nignore = ["lambda-crosses-process"]\n'
        'per-file-ignores = { "tests/*" = ["SPN10"], "b.py" = ["SPN"] }\n'
        'severity = { SPN2 = "hint", lambda-crosses-process = "off" }\n',
    )
    expected = Settings(
        start_method="forkserver",
        target_version=(3, 10),
        supported_versions=((3, 10),),
        target_platforms=("linux",),
        exclude=("a", "/b"),
        root=str(tmp_path),
        select=("SPN1", "SPN001"),
        extend_select=("SPN201",),
        ignore=("lambda-crosses-process",),
        per_file_ignores=(("tests/*", ("SPN10",)), ("b.py", ("SPN",))),
        severity=(("SPN2", "hint"), ("lambda-crosses-process", "off")),
    )
    assert resolve(str(tmp_path / "deep" / "er" / "a.py")) == (expected, ())


def test_the_nearest_configuration_counts(tmp_path: Path) -> None:
    _write(tmp_path / "pyproject.toml", '[tool.spawnlint]\nstart-method = "fork"\n')
    _write(tmp_path / "a" / "pyproject.toml", "[project]\n")
    _write(tmp_path / "b" / "spawnlint.toml", 'start-method = "forkserver"\n')
    _write(tmp_path / "b" / "pyproject.toml", '[tool.spawnlint]\nstart-method = "fork"\n')
    assert resolve(str(tmp_path / "a" / "x.py"))[0].start_method == "fork"
    assert resolve(str(tmp_path / "b" / "x.py"))[0].start_method == "forkserver"


def test_a_directory_has_the_settings_of_its_files(tmp_path: Path) -> None:
    _write(tmp_path / "a" / "spawnlint.toml", 'start-method = "fork"\n')
    assert resolve(str(tmp_path / "a")) == resolve(str(tmp_path / "a" / "x.py"))


def test_a_named_file(tmp_path: Path) -> None:
    path = _write(tmp_path / "other.toml", 'start-method = "fork"\n')
    assert load(str(path)) == (Settings("fork", root=str(tmp_path)), ())


@pytest.mark.parametrize(
    ("text", "row", "column", "message"),
    [
        (
            '[tool.spawnlint]\nstart-metod = "fork"\n',
            2,
            1,
            "unknown setting `start-metod`; did you mean `start-method`?",
        ),
        ("[tool.spawnlint]\nzzz = 1\n", 2, 1, "unknown setting `zzz`"),
        (
            '[tool.spawnlint]\nstart-method = "spwan"\n',
            2,
            1,
            '`start-method` must be one of "spawn", "forkserver", "fork"; did you mean `spawn`?',
        ),
        (
            "# a\n\n[tool.spawnlint]\n\n# b\n  target-version = 3.11\n",
            6,
            3,
            '`target-version` must be one of "3.10", "3.11", "3.12", "3.13", "3.14", "3.15"; write it in quotes',
        ),
        (
            'x = 1\n[tool]\nspawnlint = { exclude = "a" }\n',
            3,
            15,
            '`exclude` must be a list of strings, such as ["one", "two"]',
        ),
        (
            "[tool.spawnlint]\nexclude = []\ntarget-platforms = [\n  'linux',\n  'windoze',\n]\n",
            3,
            1,
            '`target-platforms` has `windoze`, which is none of "windows", "macos", "linux"; did you mean `windows`?',
        ),
        ("\n[tool]\nspawnlint = 1\n", 3, 1, "must be a table"),
    ],
)
def test_a_wrong_setting_has_a_place_and_a_hint(text: str, row: int, column: int, message: str, tmp_path: Path) -> None:
    path = _write(tmp_path / "pyproject.toml", text)
    [problem] = resolve(str(tmp_path / "a.py"))[1]
    assert (problem.path, problem.row, problem.column, problem.message) == (str(path), row, column, message)


@pytest.mark.parametrize(
    ("text", "row", "column", "message"),
    [
        ('select = ["SPN101", "SPNN101"]\n', 1, 21, "`select` has `SPNN101`, which is no rule; did you mean `SPN101`?"),
        (
            "ignore = [\n  'SPN201',\n  'lambda-crosses-proces',\n]\n",
            3,
            3,
            "`ignore` has `lambda-crosses-proces`, which is no rule; did you mean `lambda-crosses-process`?",
        ),
        (
            'x-y = []\nextend-select = ["spn101"]\n',
            2,
            18,
            "`extend-select` has `spn101`, which is no rule; did you mean `SPN101`?",
        ),
        ('extend-select = [""]\n', 1, 18, "`extend-select` has ``, which is no rule"),
        ('ignore = "SPN101"\n', 1, 1, '`ignore` must be a list of strings, such as ["one", "two"]'),
        (
            '[per-file-ignores]\n"a.py" = ["SPN101"]\n"b/*" = ["SPN101", "ZZZ"]\n',
            3,
            20,
            "`per-file-ignores` has `ZZZ`, which is no rule",
        ),
        (
            '[per-file-ignores]\n"a.py" = "SPN101"\n',
            2,
            2,
            '`per-file-ignores` at `a.py` must be a list of strings, such as ["one", "two"]',
        ),
        (
            'per-file-ignores = ["a.py"]\n',
            1,
            1,
            '`per-file-ignores` must be a table of rows such as "tests/*" = ["SPN101"]',
        ),
        (
            '[severity]\nSPN201 = "hint"\nSPN101 = "warn"\n',
            3,
            1,
            '`severity` of `SPN101` must be one of "error", "warning", "information", "hint", "off"',
        ),
        (
            '[severity]\nSPN201 = "eror"\n',
            2,
            1,
            '`severity` of `SPN201` must be one of "error", "warning", "information", "hint", "off"; did you mean',
        ),
        ('[severity]\nSPN999 = "off"\n', 2, 1, "`severity` has `SPN999`, which is no rule; did you mean"),
        ('severity = "off"\n', 1, 1, '`severity` must be a table of rows such as SPN101 = "warning"'),
    ],
)
def test_a_wrong_code_is_pointed_at(text: str, row: int, column: int, message: str, tmp_path: Path) -> None:
    _write(tmp_path / "spawnlint.toml", text)
    problem = resolve(str(tmp_path / "a.py"))[1][-1]
    assert (problem.row, problem.column) == (row, column)
    assert problem.message.startswith(message)


def test_right_codes_count_beside_wrong_ones(tmp_path: Path) -> None:
    _write(
        tmp_path / "spawnlint.toml",
        'select = ["X", "SPN1", "Y"]\nignore = ["X"]\n[per-file-ignores]\n"a.py" = ["X", "SPN101"]\n"b.py" = 1\n'
        '[severity]\nX = "hint"\nSPN101 = "hint"\n',
    )
    settings, problems = resolve(str(tmp_path / "a.py"))
    assert (settings.select, settings.ignore) == (("SPN1",), ())
    assert (settings.per_file_ignores, settings.severity) == ((("a.py", ("SPN101",)),), (("SPN101", "hint"),))
    assert [problem.row for problem in problems] == [1, 1, 2, 4, 5, 7]


def test_a_selection_of_wrong_codes_only_selects_as_by_default(tmp_path: Path) -> None:
    _write(tmp_path / "spawnlint.toml", 'select = ["X"]\n')
    assert resolve(str(tmp_path / "a.py"))[0].select == Settings().select


def test_what_is_right_counts_beside_what_is_wrong(tmp_path: Path) -> None:
    _write(tmp_path / "spawnlint.toml", 'a = 1\nstart-method = "fork"\ntarget-version = ""\nexclude = ["x"]\n')
    settings, problems = resolve(str(tmp_path / "a.py"))
    assert (settings.start_method, settings.target_version, settings.exclude) == ("fork", (3, 14), ("x",))
    assert [problem.row for problem in problems] == [1, 3]


@pytest.mark.parametrize(
    ("text", "row", "method"),
    [
        ('start-method = "fork"\nexclude = [\n"a"\n', 4, "fork"),
        ('oops oops\nstart-method = "fork"\n', 1, "fork"),
        ('start-method = "fork"\n[other\n', 2, "fork"),
        ('start-method = "fork"\nstart-method = "spawn"\n', 2, "fork"),
        ("exclude = " + "[" * 100_000, 1, "spawn"),
        ("exclude = " + "1" * 5_000, 1, "spawn"),
        ('"""', 1, "spawn"),
    ],
)
def test_broken_toml_is_one_problem_and_what_can_be_read_counts(
    text: str, row: int, method: str, tmp_path: Path
) -> None:
    _write(tmp_path / "spawnlint.toml", text)
    settings, problems = resolve(str(tmp_path / "a.py"))
    assert [(problem.row, problem.message[:15]) for problem in problems] == [(row, "not valid TOML:")]
    assert settings.start_method == method


def test_a_broken_file_without_a_section_is_told_and_passed_by(tmp_path: Path) -> None:
    _write(tmp_path / "spawnlint.toml", 'start-method = "fork"\n')
    _write(tmp_path / "a" / "pyproject.toml", "[project\n")
    settings, problems = resolve(str(tmp_path / "a" / "x.py"))
    assert settings.start_method == "fork"
    assert [problem.path for problem in problems] == [str(tmp_path / "a" / "pyproject.toml")]


def test_a_file_of_another_encoding(tmp_path: Path) -> None:
    (tmp_path / "spawnlint.toml").write_bytes(b'# ok\nexclude = ["\xe9"]\n')
    settings, [problem] = resolve(str(tmp_path / "a.py"))
    assert (settings.start_method, problem.row, problem.message) == (
        "spawn",
        2,
        "is not UTF-8, as TOML must be; save it as UTF-8",
    )


def test_a_byte_order_mark_and_windows_row_ends(tmp_path: Path) -> None:
    (tmp_path / "spawnlint.toml").write_bytes(b'\xef\xbb\xbfstart-method = "fork"\r\nstart = 1\r\n')
    settings, [problem] = resolve(str(tmp_path / "a.py"))
    assert (settings.start_method, problem.row) == ("fork", 2)


def test_ways_of_the_project(tmp_path: Path) -> None:
    file = _write(
        tmp_path / "spawnlint.toml",
        '[[crossings]]\ncall = "my_pool.run"\ncallable = "fn"\nitems = "items"\n'
        '[[crossings]]\ncall = "my_pool.Pool.submit"\nparameters = ["timeout", "fn", "*args", "**kwargs"]\n'
        'callable = "fn"\ncarrier = "cloudpickle"\nguard = false\n',
    )
    settings, problems = load(str(file))
    run, submit = settings.crossings
    assert problems == ()
    assert [(name, role.value) for name, role in run.parameters] == [("fn", "callable"), ("items", "items")]
    assert [(name, role.value) for name, role in submit.parameters] == [
        ("timeout", "other"),
        ("fn", "callable"),
        ("args", "rest"),
    ]
    assert (submit.carrier.value, submit.keywords_go_along, submit.starts) == ("cloudpickle", True, None)


@pytest.mark.parametrize(
    ("rows", "row", "message"),
    [
        ('callable = "fn"', 1, '`crossings` number 1 needs a `call`, such as "my_pool.run"'),
        (
            'call = "run"\ncallable = "fn"',
            2,
            '`crossings` `call` of `run` must be a dotted name, such as "my_pool.run" or "my_pool.Pool.run"',
        ),
        (
            'call = "a.b"\ncallabel = "fn"\nitems = "it"',
            3,
            "`crossings` `a.b` has the unknown key `callabel`; did you mean `callable`?",
        ),
        (
            'call = "a.b"\ncallable = "fn"\ncarrier = "pickel"',
            4,
            '`crossings` `carrier` of `a.b` must be one of "pickle", "cloudpickle", "dill"',
        ),
        (
            'call = "a.b"\ncallable = "fn"\nparameters = ["f"]',
            3,
            "`crossings` `callable` of `a.b` names `fn`, which is none of its `parameters`",
        ),
    ],
)
def test_a_wrong_way_of_the_project_is_pointed_at(tmp_path: Path, rows: str, row: int, message: str) -> None:
    file = _write(tmp_path / "spawnlint.toml", f"[[crossings]]\n{rows}\n")
    (problem,) = load(str(file))[1]
    assert (problem.row, problem.message) == (row, message)


@pytest.mark.parametrize(
    ("text", "frozen"),
    [
        ('[project]\ndependencies = ["rich"]\n', False),
        ('[project.optional-dependencies]\nbuild = ["PyInstaller>=6"]\n', True),
        ('[dependency-groups]\nbuild = ["cx-Freeze==8.0"]\n', True),
        ("[tool.cx_freeze]\nexecutables = []\n", True),
        ('[tool.poetry.group.dev.dependencies]\nnuitka = "^2"\n', True),
        ('[dependency-groups]\nbuild = ["nuitka"]\n\n[tool.spawnlint]\nfrozen = false\n', False),
        ("[tool.spawnlint]\nfrozen = true\n", True),
    ],
)
def test_what_makes_an_executable_is_named(tmp_path: Path, text: str, *, frozen: bool) -> None:
    _write(tmp_path / "pyproject.toml", text)
    assert resolve(str(tmp_path / "a.py"))[0].frozen is frozen
