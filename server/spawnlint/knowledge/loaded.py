"""How a module is called that a program loads from a file, and that no child finds by its name."""

from __future__ import annotations

LOADED = "a module loaded from a file"
