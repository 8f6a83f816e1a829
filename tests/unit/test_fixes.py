"""Fixes change what they must and nothing else, or say why they cannot."""

from __future__ import annotations

import ast
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from inline_snapshot import snapshot

from spawnlint.engine import Engine, Project
from spawnlint.fixes.block import minimal_edits
from spawnlint.fixes.fixing import apply
from spawnlint.hazards import Fix, NotFixable
from spawnlint.syntax.document import Document

PATH = "main.py"
CASES = Path(__file__).parent.parent / "cases"
TEXTS = [path.read_text(encoding="utf-8") for path in sorted(CASES.glob("*/*.py"))]


def _offers(text: str, code: str) -> tuple[Fix | NotFixable, ...]:
    engine, project = Engine(), Project({PATH: Document.of(text)})
    finding = next(finding for finding in engine.check(project, PATH) if finding.code == code)
    return engine.fixes(project, finding)


def _fixed(text: str, code: str) -> str:
    first = next(offer for offer in _offers(text, code) if isinstance(offer, Fix))
    return apply(text, first.edits)


def _reasons(text: str, code: str) -> list[str]:
    return [offer.reason for offer in _offers(text, code) if isinstance(offer, NotFixable)]


PROCESS = dedent(
    """\
    import multiprocessing as mp


    class Worker(mp.Process):
        def __init__(self, n):  # 🐍
            super().__init__()
            # how it is done
            self.step = lambda x, *rest, by=2: x + by  # two at a time
            self.n = n

        def run(self):
            print(self.step(self.n))


    if __name__ == "__main__":
        w = Worker(1)
        w.start()
    """
)


def test_comments_move_with_the_lambda() -> None:
    assert _fixed(PROCESS, "SPN101") == snapshot("""\
import multiprocessing as mp


class Worker(mp.Process):
    def __init__(self, n):  # 🐍
        super().__init__()
        self.n = n

    # how it is done
    def step(self, x, *rest, by=2):  # two at a time
        return x + by

    def run(self):
        print(self.step(self.n))


if __name__ == "__main__":
    w = Worker(1)
    w.start()
""")


@pytest.mark.parametrize("newline", ["\r\n", "\n"])
@pytest.mark.parametrize("indent", ["\t", "  "])
def test_line_ends_and_indentation_are_kept(newline: str, indent: str) -> None:
    def written(text: str) -> str:
        return text.replace("    ", indent).replace("\n", newline)

    assert _fixed(written(PROCESS), "SPN101") == written(_fixed(PROCESS, "SPN101"))


def test_a_form_feed_elsewhere_is_kept() -> None:
    text = "x = 1\n\x0c\n" + PROCESS
    assert _fixed(text, "SPN101") == "x = 1\n\x0c\n" + _fixed(PROCESS, "SPN101")


def test_a_form_feed_on_a_line_of_its_own_in_the_block_is_kept() -> None:
    text = PROCESS.replace("    def run", "\x0c\n    def run")
    assert _fixed(text, "SPN101").count("\x0c") == 1


def test_a_form_feed_that_rewriting_would_lose_is_a_reason() -> None:
    text = PROCESS.replace("class Worker", "\x0cclass Worker")
    assert _reasons(text, "SPN101") == snapshot(["the code around it holds characters that rewriting would not keep"])


def test_deep_nesting_is_a_reason() -> None:
    text = PROCESS.replace("self.n = n", f"self.n = {'(' * 150}n{')' * 150}")
    assert _reasons(text, "SPN101") == snapshot(["the code around it is nested too deeply to be rewritten"])


TARGET = dedent(
    """\
    import multiprocessing as mp


    def work(n, scale=1):
        print(n * scale * g)


    if __name__ == "__main__":
        g = int("3")
        p = mp.Process(
            target=work,
            args=(4,),
        )
        p.start()
    """
)


def test_a_parameter_after_a_default_is_passed_by_keyword() -> None:
    assert _fixed(TARGET, "SPN201") == snapshot("""\
import multiprocessing as mp


def work(n, scale=1, *, g):
    print(n * scale * g)


if __name__ == "__main__":
    g = int("3")
    p = mp.Process(
        target=work,
        args=(4,),
        kwargs={"g": g},
    )
    p.start()
""")


def test_a_parameter_goes_behind_those_that_are_passed() -> None:
    assert _fixed(TARGET.replace(", scale=1", "").replace(" * scale", ""), "SPN201") == snapshot("""\
import multiprocessing as mp


def work(n, g):
    print(n * g)


if __name__ == "__main__":
    g = int("3")
    p = mp.Process(
        target=work,
        args=(4, g),
    )
    p.start()
""")


def test_other_callers_of_the_target_pass_it_too() -> None:
    text = TARGET.replace("    p = mp", "    work(1)\n    p = mp")
    assert "    work(1, g=g)\n" in _fixed(text, "SPN201")


def test_a_name_bound_after_the_process_is_made_cannot_be_passed() -> None:
    text = TARGET.replace('    g = int("3")\n', "").replace("    p.start()", '    g = int("3")\n    p.start()')
    assert _reasons(text, "SPN201") == snapshot(
        [
            "`g` is not bound yet where the process is made",
            "`g` is not bound yet where the process is made",
            "`g` is computed under the guard, and would be computed again by every child",
        ]
    )


def test_a_constructor_is_written_where_there_is_none() -> None:
    text = dedent(
        """\
        import multiprocessing as mp


        class Worker(mp.Process):
            '''Prints.'''

            def run(self):
                print(g)


        def main():
            Worker(name="w").start()


        if __name__ == "__main__":
            g = input()
            main()
        """
    )
    assert _fixed(text, "SPN201") == snapshot("""\
import multiprocessing as mp


class Worker(mp.Process):
    '''Prints.'''

    def __init__(self, *args, g, **kwargs):
        super().__init__(*args, **kwargs)
        self.g = g

    def run(self):
        print(self.g)


def main():
    Worker(name="w", g=g).start()


if __name__ == "__main__":
    g = input()
    main()
""")


def test_captured_names_are_bound_by_partial() -> None:
    text = dedent(
        '''\
        """Scales."""
        from __future__ import annotations

        import multiprocessing as mp


        def main(factor):
            with mp.Pool(2) as pool:
                print(pool.map(lambda n: n * factor, [1, 2]))


        if __name__ == "__main__":
            main(3)
        '''
    )
    assert _fixed(text, "SPN101") == snapshot('''\
"""Scales."""
from __future__ import annotations

import functools
import multiprocessing as mp


def _task(n, *, factor):
    return n * factor


def main(factor):
    with mp.Pool(2) as pool:
        print(pool.map(functools.partial(_task, factor=factor), [1, 2]))


if __name__ == "__main__":
    main(3)
''')


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.sampled_from(TEXTS), st.floats(0, 1), st.sampled_from(["", "(", "\n", "    ", "x = 1\n", "\t", "é", "\x0c"]))
def test_asking_for_fixes_never_raises_and_what_comes_parses(text: str, place: float, inserted: str) -> None:
    cut = int(place * len(text))
    changed = text[:cut] + inserted + text[cut:]
    engine, project = Engine(), Project({PATH: Document.of(changed)})
    for finding in engine.check(project, PATH):
        for offer in engine.fixes(project, finding):
            if isinstance(offer, Fix):
                assert offer.edits
                assert _parses(apply(changed, offer.edits)) or not _parses(changed)
            else:
                assert offer.reason


def _parses(text: str) -> bool:
    try:
        ast.parse(text)
    except SyntaxError:
        return False
    return True


@given(st.text("ab\n\r\x0c", max_size=30), st.text("ab\n\r\x0c", max_size=30))
def test_minimal_edits_lead_from_one_text_to_the_other(before: str, after: str) -> None:
    text = before
    for start, end, content in reversed(list(minimal_edits(before, after))):
        text = text[:start] + content + text[end:]
    assert text == after


def test_a_class_made_by_a_call_keeps_its_quotes_and_takes_the_name_of_its_variable() -> None:
    text = dedent(
        """\
        import enum
        import multiprocessing as mp

        Colour = enum.Enum('Color', "RED BLUE")  # of the sky


        def show(colour):
            print(colour)


        if __name__ == "__main__":
            mp.Pool(1).map(show, [Colour.RED])
        """
    )
    assert _fixed(text, "SPN109") == text.replace("'Color'", "'Colour'")


def test_a_shared_object_made_in_the_arguments_gets_a_name() -> None:
    text = dedent(
        """\
        import multiprocessing as mp


        def show(value):
            print(value.value)


        if __name__ == "__main__":
            # the child
            child = mp.Process(target=show, args=(mp.Value("i", 3),))
            child.start()
            child.join()
        """
    )
    made = '    # the child\n    value = mp.Value("i", 3)\n    child = mp.Process(target=show, args=(value,))\n'
    before = '    # the child\n    child = mp.Process(target=show, args=(mp.Value("i", 3),))\n'
    assert _fixed(text, "SPN603") == text.replace(before, made)


def test_a_process_that_is_started_in_a_loop_without_a_name_is_not_joined() -> None:
    text = dedent(
        """\
        import multiprocessing as mp


        def work(queue):
            queue.put(1)


        def main():
            queue = mp.Queue()
            for _ in range(3):
                mp.Process(target=work, args=(queue,)).start()


        if __name__ == "__main__":
            main()
        """
    )
    assert _reasons(text, "SPN603") == ["the Process has no name by which it could be joined"]


FILE = dedent(
    """\
    from multiprocessing import Process


    def show(file, times):
        '''Show it.'''
        print(file.read() * times)


    if __name__ == "__main__":
        with open(__file__, encoding="utf-8") as file:  # the source
            process = Process(target=show, args=(file, 2))
            process.start()
            process.join()
    """
)


@pytest.mark.parametrize(("indent", "newline"), [("    ", "\n"), ("\t", "\r\n")])
def test_a_file_is_opened_where_it_is_used(indent: str, newline: str) -> None:
    text = FILE.replace("    ", indent).replace("\n", newline)
    docstring = f"{indent}'''Show it.'''{newline}"
    opened = f'{docstring}{indent}file = open(file, encoding="utf-8"){newline}'
    assert _fixed(text, "SPN105") == text.replace(docstring, opened).replace("(file, 2)", "(__file__, 2)")


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('encoding="utf-8"', '"w"', "a file that is written cannot be opened a second time"),
        ('encoding="utf-8"', 'mode="a+"', "a file that is written cannot be opened a second time"),
        ("open(__file__", "open(input()", "what it is made of is computed"),
        ("target=show", "target=print", "`print` is no function of this module"),
        ("    process.join()", "    process.join()\n        show(file, 1)", "`show` is also used somewhere else"),
        ("def show(file, times)", "def show(*file)", "`show` takes it among others"),
        ("def show(file, times)", "def show(open, times)", "`open` is also what makes it"),
    ],
)
def test_a_file_is_not_opened_where_that_would_be_another_one(old: str, new: str, reason: str) -> None:
    assert _reasons(FILE.replace(old, new), "SPN105") == [reason]


def test_a_database_in_memory_that_the_parent_fills_is_not_opened_again() -> None:
    text = dedent(
        """\
        import sqlite3
        from multiprocessing import Process


        def show(rows):
            print(rows.execute("select 1"))


        if __name__ == "__main__":
            rows = sqlite3.connect(":memory:")
            rows.execute("create table t (a)")
            Process(target=show, args=(rows,)).start()
        """
    )
    assert _reasons(text, "SPN105") == ["what the parent puts into a database in memory stays there"]


def test_a_class_that_is_made_of_local_names_stays_where_it_is() -> None:
    text = dedent(
        """\
        import multiprocessing as mp
        from collections import namedtuple


        def measure(fields):
            Result = namedtuple("Result", fields)
            return Result(1)


        if __name__ == "__main__":
            print(mp.Pool(1).map(measure, ["number"]))
        """
    )
    assert _reasons(text, "SPN120") == ["what the class is made of may belong to where it stands"]
    again = text.replace("fields)\n", '"number")\n', 2).replace('"number"):', "fields):")
    again = again.replace('measure("number")', "measure(fields)").replace(
        "return Result", "Result = Result\n    return Result"
    )
    assert _reasons(again, "SPN120") == ["`Result` is also the name of something else there"]
