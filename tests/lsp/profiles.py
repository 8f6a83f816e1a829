"""Clients as far as the server looks at them: what each announces at `initialize`."""

from __future__ import annotations

from lsprotocol import types
from pytest_lsp import client_capabilities


def vscode(encoding: str = "utf-16", related_information: bool = True) -> types.ClientCapabilities:
    """A current Visual Studio Code, which pulls; pytest-lsp's own profile is of 2022."""
    capabilities = client_capabilities("visual-studio-code")
    assert capabilities.general is not None
    assert capabilities.workspace is not None
    assert capabilities.text_document is not None
    capabilities.general.position_encodings = [encoding]
    capabilities.workspace.diagnostics = types.DiagnosticWorkspaceClientCapabilities(refresh_support=True)
    capabilities.text_document.diagnostic = types.DiagnosticClientCapabilities(
        dynamic_registration=True, related_document_support=False
    )
    capabilities.text_document.publish_diagnostics = types.PublishDiagnosticsClientCapabilities(
        related_information=related_information, code_description_support=True, version_support=True
    )
    capabilities.notebook_document = types.NotebookDocumentClientCapabilities(
        synchronization=types.NotebookDocumentSyncClientCapabilities(dynamic_registration=True)
    )
    return capabilities


def neovim() -> types.ClientCapabilities:
    """Neovim 0.11: utf-8, asks for diagnostics but can't be told to ask again, no versioned edits."""
    return client_capabilities("neovim@0.11")


def emacs() -> types.ClientCapabilities:
    """Emacs 29 with eglot: utf-32, push only, no related information."""
    return client_capabilities("emacs")


def bare() -> types.ClientCapabilities:
    """A client that announces nothing at all."""
    return types.ClientCapabilities()
