"""Which method is handled by what. A handler of a request first gives way to input that has come already."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.uris import to_fs_path

from spawnlint.lsp import crossings, lifecycle
from spawnlint.lsp import hover as hovers
from spawnlint.lsp.code_actions import OPTIONS
from spawnlint.lsp.documents import path_of

if TYPE_CHECKING:
    from spawnlint.lsp.server import Server

logger = logging.getLogger(__name__)


def did_open(ls: Server, params: types.DidOpenTextDocumentParams) -> None:
    """Takes a document in."""
    ls.session.documents.open(params.text_document)
    ls.delivery.changed(params.text_document.uri)
    ls.connection.workspace_diagnostics.changed()
    ls.connection.scan.look()


def did_change(ls: Server, params: types.DidChangeTextDocumentParams) -> None:
    """Applies edits."""
    uri = params.text_document.uri
    if ls.session.documents.get(uri) is None:
        logger.warning("Ignored an edit of a document that is not open: %s", uri)
        return
    ls.session.documents.change(params.text_document, params.content_changes)
    ls.delivery.changed(uri)
    ls.connection.workspace_diagnostics.edited(path_of(uri))


def did_close(ls: Server, params: types.DidCloseTextDocumentParams) -> None:
    """Lets a document go: what counts from now on is the file."""
    ls.session.documents.close(params.text_document.uri)
    _files_may_have_changed(ls, params.text_document.uri)
    ls.delivery.closed(params.text_document.uri)


def did_open_notebook(ls: Server, params: types.DidOpenNotebookDocumentParams) -> None:
    """Takes a notebook in, with its cells."""
    for uri in ls.session.documents.open_notebook(params):
        ls.delivery.changed(uri)
    ls.connection.scan.look()


def did_change_notebook(ls: Server, params: types.DidChangeNotebookDocumentParams) -> None:
    """Applies changes to the order and the texts of cells."""
    try:
        gone, there = ls.session.documents.change_notebook(params)
    except KeyError as error:
        logger.warning("Ignored a change of what is not open: %s", error)
        return
    for uri in gone:
        ls.delivery.closed(uri)
    for uri in there:
        ls.delivery.changed(uri)


def did_close_notebook(ls: Server, params: types.DidCloseNotebookDocumentParams) -> None:
    """Lets a notebook go, with its cells."""
    for uri in ls.session.documents.close_notebook(params.notebook_document.uri):
        ls.delivery.closed(uri)
    _files_may_have_changed(ls, params.notebook_document.uri)


def did_save(ls: Server, params: types.DidSaveTextDocumentParams) -> None:
    """Looks at the file again, which the client may not watch."""
    _files_may_have_changed(ls, params.text_document.uri)


def did_change_watched_files(ls: Server, params: types.DidChangeWatchedFilesParams) -> None:
    """Looks at files again that changed, came or went on disk."""
    uris = [change.uri for change in params.changes if _matters(ls, change.uri)]
    if uris:
        _files_may_have_changed(ls, *uris)
        ls.delivery.all_changed()


def _matters(ls: Server, uri: str) -> bool:
    """Whether a watched file is one that is read: of those that may be a baseline, most are not."""
    path = to_fs_path(uri)
    return path is not None and (not path.endswith(".json") or ls.session.settings.reads(path))


def _files_may_have_changed(ls: Server, *uris: str) -> None:
    paths = [path for uri in uris if (path := to_fs_path(uri)) is not None]
    ls.session.workspace.changed(paths)
    ls.trace("Files may have changed", ", ".join(paths))
    if any(map(ls.session.settings.reads, paths)):
        ls.session.configure()
        ls.connection.workspace_diagnostics.reconfigured()
        ls.delivery.all_changed()
    ls.connection.workspace_diagnostics.changed(paths)
    ls.connection.scan.look()


async def code_action(ls: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
    """Answers with quick fixes and fix-alls."""
    await asyncio.sleep(0)
    return await ls.connection.code_actions.offered(params)


async def code_action_resolve(ls: Server, action: types.CodeAction) -> types.CodeAction:
    """Answers with the edit of an action."""
    await asyncio.sleep(0)
    return await ls.connection.code_actions.resolve(action)


async def hover(ls: Server, params: types.HoverParams) -> types.Hover | None:
    """Answers with what a child gets, and why something is a hazard."""
    await asyncio.sleep(0)
    return await hovers.hover(ls.session, ls.connection.code_actions, params)


async def code_lens(ls: Server, params: types.CodeLensParams) -> list[types.CodeLens]:
    """Answers with a lens above each function in which a child begins."""
    await asyncio.sleep(0)
    return ls.connection.lenses.of(params.text_document.uri)


async def boundary(ls: Server, params: Any) -> dict[str, Any]:
    """Answers `spawnlint/boundary`: who runs what, and what crosses."""
    await asyncio.sleep(0)
    return crossings.boundary_report(ls.session, crossings.uri_in(params))


async def show_crossings(ls: Any, *arguments: Any) -> list[types.Location]:
    """Answers with the places where what is at a position crosses, and has the client show the first.

    `ls` is the server; pygls resolves the annotations of commands, so it can't be named here.
    """
    uri, position = crossings.place_in(arguments)
    places = crossings.crossings_at(ls.session, uri, position)
    if places and ls.session.client.shows_documents:
        shown = types.ShowDocumentParams(places[0].uri, take_focus=True, selection=places[0].range)
        ls.window_show_document(shown)
    return places


COMMANDS: tuple[tuple[str, Any], ...] = ((crossings.SHOW, show_crossings),)
HANDLERS: tuple[tuple[str, Any, Any], ...] = (
    (types.INITIALIZE, lifecycle.initialize, None),
    (types.INITIALIZED, lifecycle.initialized, None),
    (types.WORKSPACE_DID_CHANGE_CONFIGURATION, lifecycle.did_change_configuration, None),
    (types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS, lifecycle.did_change_workspace_folders, None),
    (types.TEXT_DOCUMENT_DID_OPEN, did_open, None),
    (types.TEXT_DOCUMENT_DID_CHANGE, did_change, None),
    (types.TEXT_DOCUMENT_DID_CLOSE, did_close, None),
    (types.TEXT_DOCUMENT_DID_SAVE, did_save, types.SaveOptions(include_text=False)),
    (types.NOTEBOOK_DOCUMENT_DID_OPEN, did_open_notebook, None),
    (types.NOTEBOOK_DOCUMENT_DID_CHANGE, did_change_notebook, None),
    (types.NOTEBOOK_DOCUMENT_DID_CLOSE, did_close_notebook, None),
    (types.WORKSPACE_DID_CHANGE_WATCHED_FILES, did_change_watched_files, None),
    (types.TEXT_DOCUMENT_CODE_ACTION, code_action, OPTIONS),
    (types.CODE_ACTION_RESOLVE, code_action_resolve, None),
    (types.TEXT_DOCUMENT_HOVER, hover, None),
    (types.TEXT_DOCUMENT_CODE_LENS, code_lens, crossings.LENSES),
    (crossings.BOUNDARY, boundary, None),
)
