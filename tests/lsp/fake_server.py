"""The real server over a toy engine, so that what the protocol does with findings is tested apart from the analysis.

Rule of the toy: every `lambda` is a hazard if some document of the project has the text `start()`; the related places are
those of `start()`. The words CRASH and PRINT in a text do what they say.
"""

from __future__ import annotations

import os
import re
import sys

from spawnlint.engine import Engine, Project
from spawnlint.hazards import Applicability, Edit, Finding, Fix, Location, NotFixable, Related, Severity
from spawnlint.lsp.server import run_stdio


def places(word: str, path: str, text: str) -> list[Location]:
    return [Location(path, match.start(), match.end()) for match in re.finditer(re.escape(word), text)]


class ToyEngine(Engine):
    def check(self, project: Project, path: str) -> tuple[Finding, ...]:
        text = project.documents[path].text
        if "CRASH" in text:
            raise RuntimeError("toy crash")
        if "PRINT" in text:
            print("a stray print", flush=True)
            os.write(1, b"a stray write\n")
        starts = [place for key, other in project.documents.items() for place in places("start()", key, other.text)]
        related = tuple(Related(place, "started here") for place in starts)
        return tuple(
            Finding("SPN101", "toy", Severity.ERROR, "a lambda", place, related, raises="PicklingError: …")
            for place in places("lambda", path, text)
            if starts
        )

    def fixes(self, project: Project, finding: Finding, *, new_files: bool = False) -> tuple[Fix | NotFixable, ...]:
        assert finding in self.check(project, finding.location.path)
        everywhere = tuple(Edit(step.location, "begin()") for step in finding.related)
        return (
            NotFixable("Make it a method", "the toy can't"),
            Fix("Name it", Applicability.SAFE, (Edit(finding.location, "function"), *everywhere)),
            Fix("Drop it", Applicability.UNSAFE, (Edit(finding.location, ""),)),
        )


if __name__ == "__main__":
    sys.exit(run_stdio(ToyEngine))
