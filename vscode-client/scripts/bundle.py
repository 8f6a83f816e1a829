"""Builds extensions that carry the server and its libraries, for one platform or all, out of the wheels of the lock.

    python scripts/bundle.py            # for this machine: spawnlint-linux-x64.vsix
    python scripts/bundle.py --all      # for every platform
    python scripts/bundle.py --lock     # pins the libraries anew, with hashes

The native parts for every supported Python lie side by side: their names tell them apart. Needs npm, and `uv` (`pip install
uv`), which takes wheels for other platforms and Pythons than those it runs on.
"""

from __future__ import annotations

import argparse
import platform
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from pathlib import Path

CLIENT = Path(__file__).parents[1]
SERVER = CLIENT.parent / "server" / "spawnlint"
BUNDLED = CLIENT / "bundled"
LIBS = BUNDLED / "libs"
LOCK = BUNDLED / "requirements.txt"
PYTHONS = ("3.10", "3.11", "3.12", "3.13", "3.14", "3.15")
UNUSED = ("pyyaml", "pyyaml-ft")
"""LibCST needs them for its command line alone, and they lack wheels where all else has some."""
PLATFORMS = {
    "linux-x64": "x86_64-manylinux_2_28",
    "linux-arm64": "aarch64-manylinux_2_28",
    "alpine-x64": "x86_64-unknown-linux-musl",
    "alpine-arm64": "aarch64-unknown-linux-musl",
    "win32-x64": "x86_64-pc-windows-msvc",
    "win32-arm64": "aarch64-pc-windows-msvc",
    "darwin-x64": "x86_64-apple-darwin",
    "darwin-arm64": "aarch64-apple-darwin",
}
"""What VS Code calls a platform, and what uv does."""


def this_platform() -> str:
    """The name that VS Code has for this machine."""
    arm = platform.machine().lower() in ("arm64", "aarch64")
    systems = {"win32": "win32", "darwin": "darwin"}
    libc = "alpine" if "musl" in (sysconfig.get_config_var("HOST_GNU_TYPE") or "") else "linux"
    return f"{systems.get(sys.platform, libc)}-{'arm64' if arm else 'x64'}"


def uv(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs uv of this environment."""
    command = [sys.executable, "-m", "uv", *arguments]
    return subprocess.run(command, check=False, text=True, capture_output=True, cwd=CLIENT.parent)


def lock() -> None:
    """Pins what the package needs, for all Pythons and platforms at once. Raises SystemExit if that fails."""
    sources = ("pyproject.toml", str(BUNDLED / "requirements.in"))
    options = ("--universal", "--generate-hashes", "--no-annotate", "--no-header", "--python-version", PYTHONS[0])
    without = [f"--no-emit-package={name}" for name in UNUSED]
    done = uv("pip", "compile", *sources, *options, *without, "--upgrade", "--output-file", str(LOCK))
    if done.returncode:
        sys.exit(done.stderr)


def gather(target: str) -> list[str]:
    """Fills `bundled/libs` for a platform. Returns the Pythons it serves: those for which there are wheels of all."""
    shutil.rmtree(LIBS, ignore_errors=True)
    served = [python for python in PYTHONS if _add_libraries(PLATFORMS[target], python)]
    shutil.copytree(SERVER, LIBS / "spawnlint", ignore=shutil.ignore_patterns("__pycache__"))
    return served


def _add_libraries(uv_platform: str, python: str) -> bool:
    """Lays the libraries for one Python over those for others; says whether there are wheels of all."""
    with tempfile.TemporaryDirectory() as place:
        options = ("--python-platform", uv_platform, "--python-version", python, "--target", place)
        strict = ("--only-binary", ":all:", "--no-deps", "--require-hashes")
        done = uv("pip", "install", "--quiet", *options, *strict, "--requirement", str(LOCK))
        if done.returncode:
            if "no usable wheels" not in done.stderr and "no wheels" not in done.stderr:
                sys.exit(done.stderr)
            return False
        shutil.copytree(
            place, LIBS, dirs_exist_ok=True, ignore=shutil.ignore_patterns("bin", "__pycache__", ".lock", "tests")
        )
    return True


def npm(directory: Path, *arguments: str) -> str:
    """Runs npm in a directory; returns what it printed. Raises SystemExit with that if it fails."""
    program = shutil.which("npm") or sys.exit("npm is missing: install Node.js 20 or newer")
    done = subprocess.run([program, *arguments], check=False, text=True, capture_output=True, cwd=directory)
    if done.returncode:
        sys.exit(done.stdout + done.stderr)
    return done.stdout + done.stderr


def npm_packages(directory: Path) -> None:
    """Brings the packages of a lock, if none of them are there."""
    if not (directory / "node_modules").exists():
        npm(directory, "ci", "--no-audit", "--no-fund")


def package(target: str | None) -> Path:
    """Packs the extension with what lies in `bundled/libs`; for all platforms without it, if no target is named.

    Raises SystemExit if the packager warns of anything.
    """
    npm_packages(CLIENT)
    path = package_path(target)
    told = npm(CLIENT, "run", "package", "--", *(("--target", target) if target else ()), "--out", str(path))
    return path if "WARNING" not in told else sys.exit(told)


def package_path(target: str | None) -> Path:
    """Where the extension for a platform is put, or that for all."""
    return CLIENT / (f"spawnlint-{target}.vsix" if target else "spawnlint.vsix")


def build(target: str) -> tuple[Path, list[str]]:
    """Builds the extension for a platform; returns it and the Pythons it serves, none if it could not be built."""
    try:
        served = gather(target)
        return (package(target) if served else package_path(target)), served
    finally:
        shutil.rmtree(LIBS, ignore_errors=True)


def current(target: str | None) -> Path:
    """The extension for a platform, or that for all, made of the sources as they are now. Raises SystemExit without wheels."""
    path = package_path(target)
    if path.exists() and path.stat().st_mtime > max(source.stat().st_mtime for source in _sources()):
        return path
    if target is None:
        shutil.rmtree(LIBS, ignore_errors=True)
        return package(None)
    path, served = build(target)
    return path if served else sys.exit(f"{target}: no wheels")


def _sources() -> Iterator[Path]:
    """All that goes into an extension."""
    for directory in (CLIENT / "src", CLIENT / "media", SERVER):
        yield from (path for path in directory.rglob("*.*") if "__pycache__" not in path.parts)
    yield from BUNDLED.glob("*.*")
    yield from (path for path in CLIENT.iterdir() if path.is_file() and path.suffix != ".vsix")


def main() -> None:
    """Builds what the command line asks for; nothing stays in `bundled/libs`."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("platforms", nargs="*", choices=[*PLATFORMS, []], help="which ones; by default this machine's")
    parser.add_argument("--all", action="store_true", help="every platform")
    parser.add_argument("--lock", action="store_true", help="pin the libraries anew, and build nothing")
    wanted = parser.parse_args()
    if wanted.lock:
        lock()
        return
    for target in PLATFORMS if wanted.all else wanted.platforms or [this_platform()]:
        path, served = build(target)
        told = f"{path.stat().st_size / 1e6:.1f} MB, Python {', '.join(served)}" if served else "no wheels, not built"
        print(f"{path.name}: {told}", flush=True)


if __name__ == "__main__":
    main()
