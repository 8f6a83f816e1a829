"""Code lenses, kept fresh: a client asks for those of a document anew when that changes, not when another one does."""

from __future__ import annotations

from lsprotocol import types

from spawnlint.lsp.crossings import lenses
from spawnlint.lsp.diagnostics import PAUSE
from spawnlint.lsp.refresh import Refresh
from spawnlint.lsp.session import Session
from spawnlint.lsp.turns import Turns


class Lenses:
    """The lenses that the client was given; it is asked to ask again when another document made them different."""

    def __init__(self, session: Session, refresh: Refresh) -> None:
        self._session = session
        self._refresh = refresh
        self._given: dict[str, list[types.CodeLens]] = {}
        self._others = Turns(self._compare, PAUSE)

    def of(self, uri: str) -> list[types.CodeLens]:
        """The answer to a request."""
        found = lenses(self._session, uri)
        if self._session.client.refreshes_lenses and self._session.documents.get(uri) is not None:
            self._given[uri] = found
        return found

    def changed(self, uri: str) -> None:
        """Looks at the others in a pause; for this one the client asks by itself."""
        self._others.forget(uri)
        self._others.ask(other for other in self._given if other != uri)

    def closed(self, uri: str) -> None:
        """Forgets this one, and looks at the others in a pause."""
        self._given.pop(uri, None)
        self.all_changed()

    def all_changed(self) -> None:
        """Looks at all in a pause."""
        self._others.ask(self._given)

    def _compare(self, uri: str) -> None:
        known = self._given.get(uri)
        if known is not None and (found := lenses(self._session, uri)) != known:
            self._given[uri] = found
            self._refresh.ask()
