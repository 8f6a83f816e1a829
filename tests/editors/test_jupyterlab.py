"""JupyterLab with jupyterlab-lsp, in a browser: it shows messages in notebooks, and knows no fixes."""

from __future__ import annotations

import json
import subprocess
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from editors.desk import LAMBDA, PROGRAM, Desk
from editors.found import JUPYTERLAB, Editor

DRIVER = Path(__file__).with_name("in_jupyterlab.py")
LIMIT = 150.0
"""Seconds for all that is done in the browser."""
SERVER = ("--no-browser", "--allow-root", "--ip=127.0.0.1", "--port=0", "--IdentityProvider.token=")


def test_hazards_are_shown_in_the_cells_of_a_notebook(desk: Desk, editor: Callable[[str], Editor]) -> None:
    lab = editor(JUPYTERLAB)
    desk.set_up("jupyterlab.md")
    notebook = desk.program.with_suffix(".ipynb")
    definition, start = PROGRAM.read_text("utf-8").split("print('outside')")
    notebook.write_text(_notebook(definition.strip(), "%matplotlib inline", start.strip()), "utf-8")

    with _served(lab, desk) as address:
        command = (lab.command[0], DRIVER, lab.environment["BROWSER"], f"{address}lab/tree/{notebook.name}")
        typed = ("self.unpickle = lambda x: x+2", "pass")
        done = subprocess.run(
            (*command, *typed), env=desk.environment, capture_output=True, text=True, timeout=LIMIT, check=False
        )
    assert done.returncode == 0, done.stderr
    seen: dict[str, Any] = json.loads(done.stdout)
    assert list(seen["before"]) == ["lambda x: x+2", "MyProc()"]
    assert seen["before"]["lambda x: x+2"].startswith(LAMBDA)
    assert seen["before"]["MyProc()"].startswith("`MyProc` is defined in a notebook, which no child process imports")
    assert seen["after"] == ["MyProc()"]


def _notebook(*cells: str) -> str:
    """The file of a notebook with these code cells."""
    return json.dumps(
        {
            "cells": [
                {
                    "cell_type": "code",
                    "execution_count": None,
                    "id": f"cell-{number}",
                    "metadata": {},
                    "outputs": [],
                    "source": text.splitlines(keepends=True),
                }
                for number, text in enumerate(cells)
            ],
            "metadata": {
                "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
                "language_info": {"name": "python", "mimetype": "text/x-python", "file_extension": ".py"},
            },
            "nbformat": 4,
            "nbformat_minor": 5,
        }
    )


@contextmanager
def _served(lab: Editor, desk: Desk) -> Iterator[str]:
    """The Jupyter server over the project; gives its address."""
    log = desk.directory / "log"
    with log.open("w") as output:
        process = subprocess.Popen(
            (*lab.command, *SERVER), cwd=desk.program.parent, env=desk.environment, stdout=output, stderr=output
        )
    try:
        yield _address(process, log)
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _address(process: subprocess.Popen[bytes], log: Path) -> str:
    """Wait until the server answers; its port is in the file it writes for its clients."""
    for _ in range(600):
        running = list((log.parent / "home/.local/share/jupyter/runtime").glob(f"jpserver-{process.pid}.json"))
        try:
            address = str(json.loads(running[0].read_text("utf-8"))["url"])
            urllib.request.urlopen(f"{address}api", timeout=5).close()
            return address
        except (IndexError, KeyError, ValueError, urllib.error.URLError):
            assert process.poll() is None, log.read_text("utf-8")
        try:
            process.wait(0.1)
        except subprocess.TimeoutExpired:
            continue
    raise AssertionError(f"JupyterLab does not answer:\n{log.read_text('utf-8')}")
