"""What iterating over an object of the standard library gives, where that is known and does not pickle."""

from __future__ import annotations

ELEMENTS = {
    "os.scandir": "os.DirEntry",
    "re.finditer": "re.match",
    "re.Pattern.finditer": "re.match",
}
"""By what made the object that is iterated over: what, in the tables of types, stands for each element."""
