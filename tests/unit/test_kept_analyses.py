"""What was found is kept only as long as nothing that it rests on has changed, wherever the change is."""

from __future__ import annotations

from spawnlint.engine import Engine, Project
from spawnlint.syntax.document import Document, Encoding

GUARDED_BY_THE_ENVIRONMENT = """import os
from multiprocessing import Process


def configure():
    pass


def work():
    pass


if os.environ.get("WORKERS"):
    Process(target=work).start()
"""


def _codes(engine: Engine, document: Document) -> list[tuple[str, str]]:
    found = engine.check(Project({"main.py": document}), "main.py")
    return [(finding.code, finding.message) for finding in found]


def test_a_function_that_nobody_calls_may_change_what_a_child_is_told() -> None:
    before = Document.of(GUARDED_BY_THE_ENVIRONMENT)
    kept = Engine()
    first = _codes(kept, before)
    at = GUARDED_BY_THE_ENVIRONMENT.index("pass")
    start, end = before.position(at), before.position(at + len("pass"))
    after = before.edited(start, end, 'os.environ["WORKERS"] = ""', Encoding.UTF32)
    assert _codes(kept, after) == _codes(Engine(), after)
    assert _codes(kept, after) != first
