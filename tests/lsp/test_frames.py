"""Bytes that come in: any cut gives the same messages, and no message does harm."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from lsprotocol import types

from spawnlint.lsp.server import build, default_engine
from spawnlint.lsp.transport import Frames


def frame(body: bytes) -> bytes:
    return b"Content-Length: %d\r\n\r\n" % len(body) + body


@settings(deadline=None)
@given(st.lists(st.binary(max_size=30)), st.lists(st.integers(1, 9)))
def test_frames_do_not_depend_on_how_the_stream_is_cut(bodies: list[bytes], sizes: list[int]) -> None:
    stream = b"".join(map(frame, bodies))
    frames, start = Frames(), 0
    got: list[bytes] = []
    for size in [*sizes, len(stream)]:
        got += frames.feed(stream[start : start + size])
        start += size
    assert got == bodies


class Answers:
    """Keeps what a server writes."""

    def __init__(self) -> None:
        self.written: list[bytes] = []

    def write(self, data: bytes) -> None:
        self.written.append(data)

    def close(self) -> None:
        """Nothing to close."""


METHODS = st.sampled_from([method for method in types.METHOD_TO_TYPES if method != types.EXIT])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
MESSAGES = st.fixed_dictionaries(
    {}, optional={"jsonrpc": st.just("2.0"), "id": JSON, "method": METHODS | JSON, "params": JSON, "error": JSON}
)


@settings(deadline=None)
@given(st.lists(MESSAGES | JSON, max_size=5))
def test_no_message_raises_and_every_answer_is_json(messages: list[Any]) -> None:
    server, answers = build(default_engine), Answers()
    server.protocol.set_writer(answers)
    for message in messages:
        server.protocol.receive(json.dumps(message).encode())
    for written in answers.written:
        (body,) = Frames().feed(written)
        assert json.loads(body)["jsonrpc"] == "2.0"
