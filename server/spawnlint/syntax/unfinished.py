"""A statement that someone is still typing, put aside so that the rest of its piece can be read.

An unclosed bracket or string makes a parser give up on the whole definition around it, although only one statement is
unfinished. Its rows are replaced by `pass` and blanks of the same length, so that every offset stays what it was.
"""

from __future__ import annotations

import re

from spawnlint.syntax.logical_lines import first_unclosed, width

_HEAD = re.compile(
    r"(?:[ \t]*(?:[#@][^\r\n]*)?(?:\r\n?|\n))*(?:if|while|for|with|try|match|async|def|class)\b(?P<rest>[^\r\n]*)"
)
_ROW = re.compile(r"([ \t\f]*)([^\r\n]*)(\r\n?|\n|\Z)")


def without_unfinished(text: str) -> str | None:
    """The text with the statement of its first unclosed bracket or string put aside.

    None if all are closed, or if it is the head of the whole: what stands below it is nothing without it.
    """
    offset = first_unclosed(text)
    if offset is None:
        return None
    start = max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1
    if text[start : start + 1].isalpha() and not text[:start].strip():
        return None
    rows: list[str] = []
    position, head = start, None
    while position < len(text):
        row = _ROW.match(text, position)
        assert row is not None, "the pattern matches everywhere"
        indent, content, end = row.groups()
        column = width(indent)
        if head is None:
            head = column
            put_aside = "pass" if len(content) >= len("pass") else ""
            rows.append(f"{indent}{put_aside.ljust(len(content))}{end}")
        elif content and column <= head:
            break
        else:
            rows.append(f"{' ' * len(indent + content)}{end}")
        position = row.end()
    return text[:start] + "".join(rows) + text[position:]


def has_no_head(text: str) -> bool:
    """Whether a text begins with a statement that needs a colon and a body, and has no colon yet."""
    head = _HEAD.match(text)
    if head is None or ":" in head["rest"]:
        return False
    opened = sum(head["rest"].count(bracket) for bracket in "([{")
    return opened <= sum(head["rest"].count(bracket) for bracket in ")]}")
