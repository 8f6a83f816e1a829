"""One connection to one client: what was agreed at `initialize`, and the documents it has open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from pygls.uris import from_fs_path

from spawnlint.config import Problem
from spawnlint.hazards import Finding
from spawnlint.lsp.capabilities import Client
from spawnlint.lsp.documents import Documents, OpenDocument
from spawnlint.lsp.files import Workspace
from spawnlint.lsp.settings import EditorSettings, SettingsFiles
from spawnlint.syntax.document import Encoding

if TYPE_CHECKING:
    from spawnlint.engine import Engine, Project

MakeEngine = Callable[[], "Engine"]


@dataclass
class Session:
    """Open documents laid over the workspace, and the engine that looks at them.

    The engine is imported and made on first use: the client gets its answer to `initialize` before that.
    """

    make_engine: MakeEngine
    client: Client
    encoding: Encoding
    roots: tuple[str, ...]
    tell: Callable[[Problem], None]
    """Is called with each problem of a configuration."""
    editor: EditorSettings = field(default_factory=EditorSettings)
    documents: Documents = field(init=False)
    workspace: Workspace = field(init=False)
    settings: SettingsFiles = field(init=False)

    def __post_init__(self) -> None:
        self.documents = Documents(self.encoding)
        self.workspace = Workspace(self.roots)
        self.settings = SettingsFiles(self.roots, self.tell, self.editor)

    @cached_property
    def engine(self) -> Engine:
        """The engine."""
        return self.make_engine()

    def prepare(self) -> None:
        """Makes the engine now, so that the first document need not wait for it."""
        _ = self.engine

    def configure(self, *, roots: tuple[str, ...] | None = None, editor: EditorSettings | None = None) -> None:
        """Takes other roots or settings of the editor, and reads the configuration files again."""
        self.roots = self.roots if roots is None else roots
        self.editor = self.editor if editor is None else editor
        self.settings.reload(self.roots, self.editor)
        if roots is not None:
            self.workspace = Workspace(roots)

    def project(self, path: str) -> Project:
        """The project in which a document is looked at: the open documents, laid over the files they import."""
        from spawnlint.engine import Project

        texts = self.documents.texts
        roots, scripts = self.workspace.layout(texts)
        mains = tuple(main for main in self.workspace.mains if main not in texts)
        return Project(texts, roots, self.settings.for_path(path), self.workspace.disk, mains, scripts)

    def findings(self, document: OpenDocument) -> tuple[Finding, ...]:
        """The findings in one open document; none in what is not Python."""
        return self.findings_in(self.project(document.path), document) if document.is_python else ()

    def findings_in(self, project: Project, document: OpenDocument) -> tuple[Finding, ...]:
        """The findings of a project in one open document, which may be a part of a module."""
        found = self.engine.check(project, document.path)
        return tuple(each for each in found if document.start <= each.location.start <= document.end)

    def uri(self, path: str) -> str:
        """The URI of a document of a project, spelled as the client spells it if it is open."""
        if (document := self.documents.at(path)) is not None:
            return document.uri
        return from_fs_path(path) or path
