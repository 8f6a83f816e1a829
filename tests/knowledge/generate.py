"""Measures the standard library on every supported Python and writes its table; with `--third-party`, packages' too.

    python tests/knowledge/generate.py [--third-party]

Every supported Python must be there: `tests/provision_pythons.py` brings what it can. Packages are installed into an
environment of their own that is thrown away.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

TESTS = Path(__file__).parents[1]
sys.path[:0] = [str(TESTS), str(TESTS.parent / "server")]

from judge.pythons import SUPPORTED, Python, find_pythons, label, missing_versions  # noqa: E402
from knowledge import rendering  # noqa: E402
from knowledge.measuring import Probe, groups, measure_group  # noqa: E402
from knowledge.merging import Seen, facts  # noqa: E402
from knowledge.stdlib_expressions import STDLIB  # noqa: E402
from knowledge.third_party_expressions import DISTRIBUTIONS, THIRD_PARTY  # noqa: E402

TABLES = TESTS.parent / "server" / "spawnlint" / "knowledge"
AT_ONCE = 2
"""Groups measured at the same time."""


def seen_on(python: Python, probes: Mapping[str, Sequence[Probe]]) -> Seen:
    """All groups measured on one Python."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        results = pool.map(lambda group: measure_group(python, group), probes.values())
        return [
            pair for group, seen in zip(probes.values(), results, strict=True) for pair in zip(group, seen, strict=True)
        ]


def write_stdlib() -> None:
    """Measure the standard library everywhere and write its table. Raises SystemExit if a Python is missing."""
    pythons = find_pythons()
    missing = ", ".join(map(label, missing_versions(pythons)))
    if missing:
        raise SystemExit(
            f"CPython {missing} is not here; a table of fewer Pythons would say less than the one there is"
        )
    seen = {version: seen_on(python, groups(STDLIB)) for version, python in pythons.items()}
    for version, pairs in seen.items():
        _tell_absent(label(version), pairs)
    table = facts(seen, SUPPORTED)
    text = rendering.stdlib(table, [python.release for python in pythons.values()])
    (TABLES / "stdlib_types.py").write_text(text, "utf-8")
    print(f"{len(table)} paths of the standard library")


def write_third_party(python: Python) -> None:
    """Install the packages for one Python, measure them and write their table."""
    with tempfile.TemporaryDirectory() as directory:
        subprocess.run([python.executable, "-m", "venv", directory], check=True)
        executable = str(Path(directory) / "bin" / "python")
        pip = ("-m", "pip", "install", "--quiet", "--no-input", "--only-binary", ":all:", *DISTRIBUTIONS)
        subprocess.run([executable, *pip], check=True)
        pairs = seen_on(replace(python, executable=executable), groups(THIRD_PARTY))
        _tell_absent(f"packages on {python.label}", pairs)
        table = {path: replace(fact, versions=None) for path, fact in facts({python.version: pairs}, SUPPORTED).items()}
        installed = _installed(executable, {path.partition(".")[0] for path in table})
    (TABLES / "third_party_types.py").write_text(rendering.third_party(table, installed, python.release), "utf-8")
    print(f"{len(table)} paths of {len(installed)} packages")


def _installed(executable: str, roots: set[str]) -> dict[str, str]:
    """The distributions that modules come from, with their versions, by the modules' first names."""
    ask = "import importlib.metadata as m, json; print(json.dumps({k: [v[0], m.version(v[0])] for k, v in m.packages_distributions().items()}))"
    answer = subprocess.run([executable, "-c", ask], check=True, capture_output=True, text=True).stdout
    known: dict[str, list[str]] = json.loads(answer)
    return {root: " ".join(known[root]) for root in roots}


def _tell_absent(where: str, pairs: Seen) -> None:
    for _, result in pairs:
        if result.absent:
            print(f"{where}: not measured: {result.expression}: {result.absent}")


def main() -> None:
    """Write the tables that the command line asks for."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument(
        "--third-party", metavar="VERSION", help="measure packages instead, on this Python, such as 3.13"
    )
    version = parser.parse_args().third_party
    if version:
        write_third_party(next(python for python in find_pythons().values() if python.label == version))
    else:
        write_stdlib()


if __name__ == "__main__":
    main()
