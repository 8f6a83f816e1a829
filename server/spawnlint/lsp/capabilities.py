"""What the connected client can do, resolved once."""

from __future__ import annotations

from dataclasses import dataclass

from lsprotocol import types
from pygls.capabilities import get_capability


@dataclass(frozen=True, slots=True)
class Client:
    """The client capabilities the server's answers depend on; everything is off unless announced."""

    pulls: bool = False
    """Asks for diagnostics, and can be told to ask again; such a client is never pushed any."""
    refreshes_lenses: bool = False
    """Can be told to ask for code lenses again."""
    related_information: bool = False
    code_description: bool = False
    fades_unnecessary: bool = False
    """Shows what could be removed in its own way, if a diagnostic is tagged so."""
    action_literals: bool = False
    disabled_actions: bool = False
    preferred_actions: bool = False
    resolves_edits: bool = False
    """Asks for the edit of a code action only when the user has chosen it."""
    document_changes: bool = False
    creates_files: bool = False
    """Makes files that an edit names, which takes `documentChanges`."""
    configuration: bool = False
    """Can be asked for the user's settings."""
    registers_watchers: bool = False
    registers_configuration: bool = False
    progress: bool = False
    """Shows the progress of work that the server begins by itself."""
    shows_documents: bool = False
    """Can be told to show a place."""
    markdown: bool = False
    """Shows Markdown in hovers."""

    @classmethod
    def of(cls, capabilities: types.ClientCapabilities) -> Client:
        """Reads the capabilities of the `initialize` request."""

        def has(name: str) -> bool:
            value = get_capability(capabilities, name)
            return value is not None and value is not False

        def has_tag(name: str) -> bool:
            support = get_capability(capabilities, name)
            return support is not None and types.DiagnosticTag.Unnecessary in support.value_set

        resolving = get_capability(capabilities, "text_document.code_action.resolve_support")
        resolves_edits = (
            resolving is not None and "edit" in resolving.properties and has("text_document.code_action.data_support")
        )
        operations = get_capability(capabilities, "workspace.workspace_edit.resource_operations") or ()
        formats = get_capability(capabilities, "text_document.hover.content_format") or ()
        markdown = types.MarkupKind.Markdown in formats

        return cls(
            pulls=has("text_document.diagnostic") and has("workspace.diagnostics.refresh_support"),
            refreshes_lenses=has("workspace.code_lens.refresh_support"),
            related_information=has("text_document.publish_diagnostics.related_information")
            or has("text_document.diagnostic.related_information"),
            code_description=has("text_document.publish_diagnostics.code_description_support")
            or has("text_document.diagnostic.code_description_support"),
            fades_unnecessary=has_tag("text_document.publish_diagnostics.tag_support")
            or has_tag("text_document.diagnostic.tag_support"),
            action_literals=has("text_document.code_action.code_action_literal_support"),
            disabled_actions=has("text_document.code_action.disabled_support"),
            preferred_actions=has("text_document.code_action.is_preferred_support"),
            resolves_edits=resolves_edits,
            document_changes=has("workspace.workspace_edit.document_changes"),
            creates_files=has("workspace.workspace_edit.document_changes")
            and types.ResourceOperationKind.Create in operations,
            configuration=has("workspace.configuration"),
            registers_watchers=has("workspace.did_change_watched_files.dynamic_registration"),
            registers_configuration=has("workspace.did_change_configuration.dynamic_registration"),
            progress=has("window.work_done_progress"),
            shows_documents=has("window.show_document.support"),
            markdown=markdown,
        )
