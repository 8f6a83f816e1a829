"""Files read and grouped: what the engine is asked about, from what lies on the disk."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from spawnlint.config import Settings
from spawnlint.engine import Project
from spawnlint.syntax.document import Document
from spawnlint.syntax.source import Source, UndecodableSource, decode
from spawnlint.workspace.disk import Disk
from spawnlint.workspace.files import display
from spawnlint.workspace.layout import roots, scripts, tops_of
from spawnlint.workspace.trouble import Trouble, reason


@dataclass(frozen=True)
class Workspace:
    """Files as they were read, one project over them all, and the settings of each."""

    project: Project
    sources: Mapping[str, Source]
    settings: Mapping[str, Settings]

    @cached_property
    def _projects(self) -> Mapping[Settings, Project]:
        return {settings: replace(self.project, settings=settings) for settings in self.settings.values()}

    def project_of(self, path: str) -> Project:
        """The project with the settings of one file; it has the same documents whatever they are."""
        return self._projects[self.settings[path]]

    def edited(self, documents: Mapping[str, Document]) -> Workspace:
        """The same files with other documents laid over some of them."""
        return replace(self, project=replace(self.project, documents={**self.project.documents, **documents}))


def load(files: Iterable[str], settings_of: Callable[[str], Settings]) -> tuple[Workspace, tuple[Trouble, ...]]:
    """Read files, given by absolute paths, and say which could not be read. `settings_of` takes a directory."""
    sources: dict[str, Source] = {}
    troubles: list[Trouble] = []
    for path in files:
        try:
            sources[path] = read(path)
        except OSError as error:
            troubles.append(
                Trouble(display(path), f"cannot be read: {reason(error)}; check that it exists and its mode")
            )
        except UndecodableSource as error:
            troubles.append(
                Trouble(display(path), f"is no Python text: {error.reason}; save it as UTF-8 or leave it out")
            )
    return of_sources(sources, settings_of), tuple(troubles)


def of_sources(sources: Mapping[str, Source], settings_of: Callable[[str], Settings]) -> Workspace:
    """The workspace of texts that were read, by their absolute paths."""
    tops = tops_of(sources)
    project = Project(
        {path: Document.of(source.text) for path, source in sources.items()},
        roots(tops),
        files=Disk(),
        scripts=scripts(tops),
    )
    settings = {path: settings_of(os.path.dirname(path)) for path in sources}
    return Workspace(project, sources, settings)


def read(path: str) -> Source:
    """The text of a file. Raises OSError, and UndecodableSource where its bytes are no Python text."""
    with open(path, "rb") as file:
        return decode(file.read())
