"""What the client gets to see: right places in every encoding, the newest version, pushed or pulled, never both."""

from __future__ import annotations

import asyncio

import pytest
from lsprotocol import types

from lsp import profiles
from lsp.editor import opened, uri_of

pytestmark = pytest.mark.asyncio

PROFILES = {"utf-8": profiles.neovim, "utf-16": profiles.vscode, "utf-32": profiles.emacs}
ODD = "s = '🦀é\u2028'\x0c; x = lambda: 1\r\n\x0c# 😀\r# \u0085 \x0b\np.start() # 🎉\r\n"


@pytest.mark.parametrize("encoding", PROFILES)
async def test_squiggles_and_related_places_are_under_the_culprits_in_every_encoding(encoding: str) -> None:
    async with opened(PROFILES[encoding]()) as editor:
        assert editor.encoding == encoding
        editor.open("a.py", ODD)
        for old, new in (("x =", "🐍 y ="), ("# 😀", "# 😀😀\r\n#"), ("p.", "é🐍.")):
            editor.edit("a.py", old, new)
        (found,) = await editor.diagnostics("a.py")
        assert editor.texts["a.py"].under(found.range) == "lambda"
        assert (found.code, found.source, found.severity) == ("SPN101", "spawnlint", types.DiagnosticSeverity.Error)
        for step in found.related_information or []:
            assert editor.texts["a.py"].under(step.location.range) == "start()"


async def test_what_a_client_can_not_show_is_told_in_the_message() -> None:
    async with opened(profiles.vscode()) as rich, opened(profiles.emacs()) as plain:
        for editor in (rich, plain):
            editor.open("a.py", "lambda\np.start()\n")
        (shown,), (told,) = await rich.diagnostics("a.py"), await plain.diagnostics("a.py")
        assert shown.message == "a lambda\nPicklingError: …"
        assert [step.message for step in shown.related_information or []] == ["started here"]
        assert shown.code_description is not None
        assert shown.code_description.href.endswith("/rules/SPN101")
        assert told.message == "a lambda\nPicklingError: …\nline 2: started here"
        assert (told.related_information, told.code_description) == (None, None)


async def test_a_client_that_pulls_with_refresh_is_never_pushed_to() -> None:
    async with opened(profiles.vscode()) as editor:
        assert editor.result.diagnostic_provider is not None
        assert editor.result.diagnostic_provider.inter_file_dependencies
        editor.open("a.py", "lambda; start()")
        assert len(await editor.diagnostics("a.py")) == 1
        editor.edit("a.py", "lambda", "name")
        assert await editor.diagnostics("a.py") == []
        editor.close("a.py")
        assert await editor.diagnostics("a.py") == []
        assert editor.published == []


@pytest.mark.parametrize("profile", [profiles.neovim, profiles.emacs, profiles.bare])
async def test_a_client_that_can_not_be_told_to_pull_again_is_pushed_to(profile: type) -> None:
    async with opened(profile()) as editor:
        assert editor.result.diagnostic_provider is None
        editor.open("a.py", "lambda; start()")
        assert len((await editor.pushed("a.py")).diagnostics) == 1


async def test_an_unchanged_result_is_not_sent_again() -> None:
    async with opened(profiles.vscode()) as editor:
        editor.open("a.py", "lambda; start()\n")
        first = await editor.pull("a.py")
        assert isinstance(first, types.RelatedFullDocumentDiagnosticReport)
        again = await editor.pull("a.py", first.result_id)
        assert isinstance(again, types.RelatedUnchangedDocumentDiagnosticReport)
        assert again.result_id == first.result_id
        editor.edit("a.py", "start", "other; start")
        moved = await editor.pull("a.py", first.result_id)
        assert isinstance(moved, types.RelatedFullDocumentDiagnosticReport)
        assert moved.result_id != first.result_id


async def test_the_newest_version_wins_and_versions_never_go_back() -> None:
    async with opened(profiles.emacs()) as editor:
        editor.open("a.py", "start()\n")
        for _ in range(50):
            editor.edit("a.py", "start()", "lambda start()")
            editor.edit("a.py", "lambda start()", "start()")
        editor.edit("a.py", "start()", "lambda lambda start()")
        assert len((await editor.pushed("a.py")).diagnostics) == 2
        versions = [params.version or 0 for params in editor.published]
        assert versions == sorted(versions)
        for params in editor.published[:-1]:
            assert len(params.diagnostics) == (1 if (params.version or 0) % 2 == 0 else 0)


async def test_closing_takes_pushed_diagnostics_away() -> None:
    async with opened(profiles.emacs()) as editor:
        editor.open("a.py", "lambda; start()")
        assert (await editor.pushed("a.py")).diagnostics
        editor.close("a.py")
        await editor.until(lambda: not editor.published[-1].diagnostics)
        assert (editor.published[-1].uri, editor.published[-1].version) == (uri_of("a.py"), None)


async def test_an_edit_is_seen_in_the_other_open_documents_by_push() -> None:
    async with opened(profiles.emacs()) as editor:
        editor.open("main.py", "lambda\n")
        editor.open("jobs.py", "pass\n")
        assert not (await editor.pushed("main.py")).diagnostics
        editor.edit("jobs.py", "pass", "start()")
        await editor.until(lambda: editor.published[-1].uri == uri_of("main.py") and editor.published[-1].diagnostics)
        assert "/project/jobs.py:1" in editor.published[-1].diagnostics[0].message
        editor.close("jobs.py")
        await editor.until(
            lambda: editor.published[-1].uri == uri_of("main.py") and not editor.published[-1].diagnostics
        )


async def test_an_edit_is_seen_in_the_other_open_documents_by_refresh_once() -> None:
    async with opened(profiles.vscode()) as editor:
        editor.open("main.py", "lambda\n")
        editor.open("jobs.py", "pass\n")
        assert await editor.diagnostics("main.py") == []
        editor.edit("jobs.py", "pass", "start()")
        await editor.until(lambda: editor.refreshes == 1)
        assert len(await editor.diagnostics("main.py")) == 1
        editor.edit("jobs.py", "start()", "start(); more")
        await asyncio.sleep(0.5)
        assert editor.refreshes == 1


async def test_several_changes_in_one_message_and_a_full_text_apply_in_order() -> None:
    async with opened(profiles.emacs()) as editor:
        editor.open("a.py", "start()")
        place = types.Position(0, 0)
        editor.change(
            "a.py",
            types.TextDocumentContentChangeWholeDocument("start();"),
            types.TextDocumentContentChangePartial(types.Range(place, place), "lambda;"),
            types.TextDocumentContentChangePartial(types.Range(place, types.Position(9, 9)), "lambda start() lambda"),
        )
        ranges = [found.range for found in (await editor.pushed("a.py")).diagnostics]
        assert [span.start.character for span in ranges] == [0, 15]


async def test_what_is_not_python_is_left_alone() -> None:
    async with opened(profiles.emacs()) as editor:
        editor.open("a.txt", "lambda; start()", language="plaintext")
        assert not (await editor.pushed("a.txt")).diagnostics
        editor.open("b.py", "lambda", language="something")
        assert not (await editor.pushed("b.py")).diagnostics
        editor.open("c.py", "start()")
        await editor.until(lambda: editor.published[-1].uri == uri_of("b.py") and editor.published[-1].diagnostics)
