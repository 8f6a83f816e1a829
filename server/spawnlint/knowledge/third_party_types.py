"""A first subset, to be replaced by a generated table."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spawnlint.knowledge.picklable import Row

DISTRIBUTIONS: dict[str, str] = {}
THIRD_PARTY_TYPES: dict[str, Row] = {}
