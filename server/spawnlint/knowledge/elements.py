"""What iterating over an object of the standard library gives, where that is known."""

from __future__ import annotations

ELEMENTS = {
    "os.scandir": "os.DirEntry",
    "re.finditer": "re.match",
    "re.Pattern.finditer": "re.match",
    **{f"pathlib.Path.{name}": "pathlib.Path" for name in ("glob", "iterdir", "rglob")},
}
"""By what made the object that is iterated over: what, in the tables of types, stands for each element."""
