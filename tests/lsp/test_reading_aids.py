"""What no other server shows: what a child gets, why something is a hazard, where it crosses, who runs what."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from lsp import profiles
from lsp.editor import REAL, Editor, opened, soon, uri_of

pytestmark = pytest.mark.asyncio

PROGRAM = """\
import multiprocessing as mp
import os


class Worker(mp.Process):  # 🦀
    def __init__(self, size):
        super().__init__()
        self.size = size
        self.check = lambda x: x

    def run(self):
        print(os.getpid(), self.size, g)


def job(number, lock):
    return number


def only_here():
    return 4


if __name__ == "__main__":
    g = only_here()
    Worker(g).start()
    with mp.Pool() as pool:
        pool.apply(job, (1, 2))
        pool.apply(job, (3, 4))
"""
PROFILES = [profiles.vscode, profiles.neovim, profiles.emacs]


def at(editor: Editor, word: str, name: str = "a.py") -> types.Position:
    text = editor.texts[name]
    assert text.text.count(word) == 1
    return text.position(text.text.index(word))


async def hover(editor: Editor, word: str) -> str:
    params = types.HoverParams(types.TextDocumentIdentifier(uri_of("a.py")), at(editor, word))
    answer = await soon(editor.client.text_document_hover_async(params))
    assert answer is not None
    assert isinstance(answer.contents, types.MarkupContent)
    return answer.contents.value


@pytest.mark.parametrize("profile", PROFILES)
async def test_hover_on_a_start_its_class_and_its_run_says_what_the_child_gets(profile: type) -> None:
    async with opened(profile(), REAL) as editor:
        editor.open("a.py", PROGRAM)
        for word in ("Worker(mp", "run(self)", "Worker(g).start"):
            text = await hover(editor, word)
            assert "`Worker.size` is 4" in text or "Worker.size is 4" in text
            assert "does not go over" in text
            assert "finds by importing: `os`" in text or "finds by importing: os" in text
            row = editor.texts["a.py"].text[: editor.texts["a.py"].text.index("g)")].count("\n") + 1
            assert f"line {row}" in text.partition("have:")[2]


async def test_hover_on_a_task_function_names_each_call() -> None:
    async with opened(profiles.vscode(), REAL) as editor:
        editor.open("a.py", PROGRAM)
        text = await hover(editor, "job(number")
        assert "`pool.apply(job, (1, 2))`" in text
        assert "`pool.apply(job, (3, 4))`" in text
        assert "send tasks to workers" in text
        assert text.count("- `number`: goes over") == 1  # told once, since both send the same


async def test_hover_on_a_hazard_says_why_with_a_link_and_what_is_not_possible() -> None:
    async with opened(profiles.vscode(), REAL) as editor, opened(profiles.bare(), REAL) as plain:
        for each in (editor, plain):
            each.open("a.py", PROGRAM)
        rich, text = await hover(editor, "lambda x"), await hover(plain, "lambda x")
        assert "A lambda has no name to be\nfound by" in rich
        assert "](https://spawnlint.readthedocs.io/rules/SPN101)" in rich
        assert "`Worker.check` is a lambda" in rich
        assert "Worker.check is a lambda" in text
        assert "](" not in text
        assert "**" not in text


async def test_hover_elsewhere_is_nothing() -> None:
    async with opened(profiles.vscode(), REAL) as editor:
        editor.open("a.py", PROGRAM)
        for name, word in (("a.py", "return 4"), ("a.py", "import os")):
            params = types.HoverParams(types.TextDocumentIdentifier(uri_of(name)), at(editor, word))
            assert await soon(editor.client.text_document_hover_async(params)) is None
        closed = types.HoverParams(types.TextDocumentIdentifier(uri_of("b.py")), types.Position(0, 0))
        assert await soon(editor.client.text_document_hover_async(closed)) is None


@pytest.mark.parametrize("profile", PROFILES)
async def test_lenses_stand_above_what_runs_in_children_and_lead_to_the_calls(profile: type) -> None:
    async with opened(profile(), REAL) as editor:
        editor.open("a.py", PROGRAM)
        params = types.CodeLensParams(types.TextDocumentIdentifier(uri_of("a.py")))
        lenses = await soon(editor.client.text_document_code_lens_async(params)) or []
        text = editor.texts["a.py"]
        shown = [(text.under(lens.range), lens.command.title) for lens in lenses if lens.command]
        assert shown == [
            ("run", "Runs in a child process · started at 1 place · receives Worker.size, Worker.check"),
            ("job", "Runs in a child process · sent there at 2 places · receives number, lock"),
        ]
        for lens in lenses:
            assert lens.command is not None
            uri, position, places = lens.command.arguments or []
            request = types.ExecuteCommandParams(lens.command.command, [uri, position])
            answer: Any = await soon(editor.client.workspace_execute_command_async(request))
            assert [place["range"] for place in plain(answer)] == [place["range"] for place in plain(places)]


def plain(places: Any) -> list[dict[str, Any]]:
    """Locations however the client's library gives them."""

    def value(each: Any) -> Any:
        if hasattr(each, "_asdict"):
            return {name: value(inner) for name, inner in each._asdict().items()}
        return {name: value(inner) for name, inner in each.items()} if isinstance(each, dict) else each

    return [value(place) for place in places]


async def test_from_the_culprit_to_where_it_crosses() -> None:
    async with opened(profiles.vscode(), REAL) as editor:
        editor.open("a.py", PROGRAM)
        request = types.ExecuteCommandParams(
            "spawnlint.showCrossings", [uri_of("a.py"), vars_of(at(editor, "lambda x"))]
        )
        (place,) = plain(await soon(editor.client.workspace_execute_command_async(request)))
        start = types.Position(**place["range"]["start"])
        assert start == at(editor, "Worker(g).start")
        for wrong in ([], ["a.py"], [uri_of("a.py"), 5], [5, {"line": 1, "character": 1}]):
            bad = types.ExecuteCommandParams("spawnlint.showCrossings", wrong)
            with pytest.raises(JsonRpcException) as refused:
                await soon(editor.client.workspace_execute_command_async(bad))
            assert refused.value.code == types.ErrorCodes.InvalidParams.value
        nowhere = types.ExecuteCommandParams("spawnlint.showCrossings", [uri_of("b.py"), {"line": 1, "character": 1}])
        assert await soon(editor.client.workspace_execute_command_async(nowhere)) == []


def vars_of(position: types.Position) -> dict[str, int]:
    return {"line": position.line, "character": position.character}


@pytest.mark.parametrize("profile", PROFILES)
async def test_the_boundary_says_who_runs_what(profile: type) -> None:
    async with opened(profile(), REAL) as editor:
        editor.open("a.py", PROGRAM)
        request = {"textDocument": {"uri": uri_of("a.py")}}
        answer: Any = await soon(
            asyncio.wrap_future(editor.client.protocol.send_request("spawnlint/boundary", request))
        )
        (report,) = plain([answer])
        runs = {}
        for each in plain(report["ranges"]):
            ends = {name: types.Position(**each["range"][name]) for name in ("start", "end")}
            runs[editor.texts["a.py"].under(types.Range(**ends)).split("(")[0].split(" =")[0]] = each["runs"]
        assert runs == {
            "def __init__": "parent",
            "def run": "child",
            "def job": "child",
            "def only_here": "parent",
            "g": "parent",
        }
        started = next(each for each in plain(report["passages"]) if each["kind"] == "start")
        assert (started["function"], started["startMethod"]) == ("Worker.run", "spawn")
        assert [(each["name"], each["verdict"]) for each in plain(started["sent"])] == [
            ("Worker.size", "crosses"),
            ("Worker.check", "fails"),
        ]
        assert [each["name"] for each in plain(started["missing"])] == ["g"]
        with pytest.raises(JsonRpcException):
            await soon(asyncio.wrap_future(editor.client.protocol.send_request("spawnlint/boundary", {})))
