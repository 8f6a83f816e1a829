"""The protocol as pygls speaks it, except that the document texts are ours and every request gets its answer."""

from __future__ import annotations

import json
import logging
from typing import Any

from lsprotocol import types
from pygls.exceptions import (
    JsonRpcException,
    JsonRpcInvalidRequest,
    JsonRpcParseError,
    JsonRpcServerNotInitialized,
)
from pygls.protocol import LanguageServerProtocol, lsp_method

logger = logging.getLogger(__name__)

OWN_SYNC = (
    types.TEXT_DOCUMENT_DID_OPEN,
    types.TEXT_DOCUMENT_DID_CHANGE,
    types.TEXT_DOCUMENT_DID_CLOSE,
    types.NOTEBOOK_DOCUMENT_DID_OPEN,
    types.NOTEBOOK_DOCUMENT_DID_CHANGE,
    types.NOTEBOOK_DOCUMENT_DID_CLOSE,
)


class Protocol(LanguageServerProtocol):
    """Reads the bodies of messages and hands them to the handlers."""

    def _register_builtin_features(self) -> None:
        """Leaves out the handlers that keep texts: theirs split rows at form feeds and cost the size of the file."""
        super()._register_builtin_features()  # type: ignore[no-untyped-call]
        for method in OWN_SYNC:
            del self.fm.builtin_features[method]

    @lsp_method(types.SHUTDOWN)
    def lsp_shutdown(self, *_: Any) -> None:  # type: ignore[override]
        """Gives up what is being worked on. The one of pygls fails if there is any."""
        own = self.msg_id
        for number, future in list(self._request_futures.items()):
            if number != own:
                future.cancel()
        self._shutdown = True

    @property
    def was_shut_down(self) -> bool:
        """Whether the client has said `shutdown`."""
        return self._shutdown

    def receive(self, body: bytes) -> None:
        """Handles the body of one message. Malformed requests are answered with an error; nothing is raised for them."""
        try:
            data = json.loads(body)
        except (ValueError, RecursionError) as error:
            self._refuse(None, JsonRpcParseError(str(error)))
            return
        msg_id = data.get("id") if isinstance(data, dict) and "method" in data else None
        if not (isinstance(data, dict) and "jsonrpc" in data and isinstance(data.get("method", ""), str)):
            known = msg_id if isinstance(msg_id, int | str) else None
            self._refuse(known, JsonRpcInvalidRequest("not a JSON-RPC 2.0 message"))
            return
        if "method" in data and (untimely := self._untimely(data["method"])) is not None:
            if msg_id is not None:
                self._refuse(msg_id, untimely)
            return
        if "method" in data and self.get_message_type(data["method"]) is None:
            data.setdefault("params", None)  # pygls takes an unknown method without them for an error of its own
        try:
            self.handle_message(self.structure_message(data))
        except JsonRpcException as error:
            if msg_id is not None:
                self._refuse(msg_id, error)
        except ConnectionError:
            raise
        except Exception:
            logger.exception("Failed to handle a message")

    def _untimely(self, method: str) -> JsonRpcException | None:
        """Why a message may not come before `initialize` or after `shutdown`; None if it may come now."""
        if method == types.EXIT:
            return None
        if self._shutdown:
            return JsonRpcInvalidRequest("the server was shut down")
        if self._workspace is None and method != types.INITIALIZE:
            return JsonRpcServerNotInitialized()
        return None

    def _refuse(self, msg_id: Any, error: JsonRpcException) -> None:
        logger.warning("Refused a message: %s", error.message)
        error_body = {"code": error.code, "message": error.message}
        self._send_data({"jsonrpc": self.VERSION, "id": msg_id, "error": error_body})
