"""Whatever is sent, in whatever order: the server lives, never goes back, and ends where a fresh one begins."""

from __future__ import annotations

import time
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from lsp import profiles
from lsp.editor import LIMIT, Text, uri_of
from lsp.raw import RawClient

NAMES = ("main.py", "jobs.py", "note.ipynb")
PIECES = (
    "import multiprocessing as mp\n", "from jobs import work\n", "def work(x):\n", "    return x\n", "class P(mp.Process):\n",
    "    def __init__(self):\n        super().__init__()\n        self.f = lambda: 1\n", "if __name__ == '__main__':\n",
    "    P().start()\n", "    mp.Process(target=lambda: 1).start()\n", "    g = 1\n", "print(g)\n", "(", '"""', "\r\n", "\r", "\x0c",
    "é🦀\u2028", "# spawnlint: ignore\n", "\\\n", "\t", "f'{", "%magic\n",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=8).map("".join)
POSITIONS: st.SearchStrategy[Any] = st.builds(dict, line=st.integers(-2, 40), character=st.integers(-2, 90))
RANGES: st.SearchStrategy[Any] = st.builds(dict, start=POSITIONS, end=POSITIONS)
URIS = st.sampled_from(
    [uri_of(name) for name in NAMES] + ["", "untitled:x", "file:///%ff", "file:///project/nothing.py"]
)
DOCUMENTS: st.SearchStrategy[Any] = st.builds(dict, uri=URIS)
NONSENSE: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["uri", "textDocument", "x"]), inner),
    max_leaves=5,
)
REQUESTS: st.SearchStrategy[Any] = st.one_of(
    st.tuples(
        st.sampled_from(["textDocument/hover"]), st.builds(dict, textDocument=DOCUMENTS, position=POSITIONS)
    ),
    st.tuples(
        st.just("textDocument/codeAction"),
        st.builds(dict, textDocument=DOCUMENTS, range=RANGES, context=st.just({"diagnostics": []})),
    ),
    st.tuples(
        st.sampled_from(["textDocument/codeLens", "textDocument/diagnostic", "spawnlint/boundary"]),
        st.builds(dict, textDocument=DOCUMENTS),
    ),
    st.tuples(st.just("workspace/diagnostic"), st.just({"previousResultIds": []})),
    st.tuples(
        st.sampled_from(
            ["textDocument/codeAction", "codeAction/resolve", "initialize", "no/such", "workspace/executeCommand",
             "spawnlint/boundary", "textDocument/hover"]
        ),
        NONSENSE,
    ),
)  # fmt: skip
NOTIFICATIONS: st.SearchStrategy[Any] = st.one_of(
    st.tuples(
        st.just("workspace/didChangeConfiguration"),
        st.builds(
            dict, settings=NONSENSE | st.just({"spawnlint": {"ignore": ["SPN101"]}}) | st.just({"spawnlint": {}})
        ),
    ),
    st.tuples(
        st.just("workspace/didChangeWatchedFiles"),
        st.builds(dict, changes=st.lists(st.builds(dict, uri=URIS, type=st.integers(1, 3)), max_size=3)),
    ),
    st.tuples(
        st.sampled_from(
            ["textDocument/didChange", "textDocument/didClose", "textDocument/didSave", "$/setTrace", "x/y"]
        ),
        NONSENSE,
    ),
    st.tuples(st.just("textDocument/didSave"), st.builds(dict, textDocument=DOCUMENTS)),
)
PROFILES = {"utf-16": profiles.vscode, "utf-8": profiles.neovim, "utf-32": profiles.emacs}


def announced(encoding: str) -> Any:
    from pygls.protocol import default_converter

    converter = default_converter()  # type: ignore[no-untyped-call]
    return converter.unstructure(PROFILES[encoding]())


class Session(RuleBasedStateMachine):
    """A client gone mad, which however remembers the texts."""

    @initialize(encoding=st.sampled_from(sorted(PROFILES)))
    def begin(self, encoding: str) -> None:
        self.encoding = encoding
        self.client = RawClient(announced(encoding))
        self.texts: dict[str, Text] = {}
        self.version = 1

    @rule(name=st.sampled_from(NAMES), text=TEXTS)
    def open(self, name: str, text: str) -> None:
        if uri_of(name) in self.texts:
            return
        self.texts[uri_of(name)] = Text(text, self.encoding)
        self.version += 1
        item = {"uri": uri_of(name), "languageId": "python", "version": self.version, "text": text}
        self.client.notify("textDocument/didOpen", {"textDocument": item})

    @rule(data=st.data(), new=TEXTS)
    def edit(self, data: st.DataObject, new: str) -> None:
        if not self.texts:
            return
        uri = data.draw(st.sampled_from(sorted(self.texts)))
        text = self.texts[uri]
        start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text.text))] * 2)))
        if any(text.text[place - 1 : place + 1] == "\r\n" for place in (start, end)):
            return
        first, last = text.position(start), text.position(end)
        span = {
            "start": {"line": first.line, "character": first.character},
            "end": {"line": last.line, "character": last.character},
        }
        self.version += 1
        change = {
            "textDocument": {"uri": uri, "version": self.version},
            "contentChanges": [{"range": span, "text": new}],
        }
        self.client.notify("textDocument/didChange", change)
        self.texts[uri] = Text(text.text[:start] + new + text.text[end:], self.encoding)

    @rule(data=st.data())
    def close(self, data: st.DataObject) -> None:
        if self.texts:
            uri = data.draw(st.sampled_from(sorted(self.texts)))
            del self.texts[uri]
            self.client.notify("textDocument/didClose", {"textDocument": {"uri": uri}})

    @rule(request=REQUESTS, cancelled=st.booleans())
    def ask(self, request: tuple[str, Any], cancelled: bool) -> None:
        number = self.client.ask(*request)
        if cancelled:
            self.client.notify("$/cancelRequest", {"id": number})

    @rule(notification=NOTIFICATIONS)
    def tell(self, notification: tuple[str, Any]) -> None:
        self.client.notify(*notification)

    @rule(body=st.binary(min_size=1, max_size=12) | st.sampled_from([b"[]", b"{}", b'{"jsonrpc":"2.0","id":{}}']))
    def babble(self, body: bytes) -> None:
        self.client.raw(body)

    def teardown(self) -> None:
        if not hasattr(self, "client"):
            return
        client, fresh = self.client, RawClient(announced(self.encoding))
        try:
            client.notify("workspace/didChangeConfiguration", {"settings": {"spawnlint": {}}})
            for uri, text in self.texts.items():
                item = {"uri": uri, "languageId": "python", "version": 1, "text": text.text}
                fresh.notify("textDocument/didOpen", {"textDocument": item})
            self._agree(client, fresh)
            assert client.went_back == []
            assert client.end() == 0
        finally:
            for each in (client, fresh):
                each.process.kill()
                each.process.wait()

    def _agree(self, client: RawClient, fresh: RawClient) -> None:
        """Both show the same in the end."""
        end = time.monotonic() + LIMIT
        while True:
            shown = []
            for each in (client, fresh):
                each.request("spawnlint/boundary", {"textDocument": {"uri": ""}})
                shown.append({uri: without_versions(each.diagnostics(uri)) for uri in self.texts})
            if shown[0] == shown[1]:
                return
            assert time.monotonic() < end, shown
            time.sleep(0.1)


def without_versions(diagnostics: list[Any]) -> list[Any]:
    return [{key: value for key, value in each.items() if key != "version"} for each in diagnostics]


TestSession = Session.TestCase
TestSession.settings = settings(
    max_examples=8, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True
)
