"""The fixes of the rules about parents and children that come apart, by intent."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from spawnlint.fixes import sentinel_to_enum, set_in_children, share_attribute, share_container
from spawnlint.hazards import Fix
from spawnlint.program.program import Program
from spawnlint.rules.divergence_intents import MakeEnum, SetInChildren, ShareAttribute, ShareContainer

BUILDERS: dict[type, tuple[Callable[[Any], str], Callable[[Any, Program], Fix]]] = {
    MakeEnum: (sentinel_to_enum.title, sentinel_to_enum.make_enum),
    SetInChildren: (set_in_children.title, set_in_children.set_in_children),
    ShareContainer: (share_container.title, share_container.share_container),
    ShareAttribute: (share_attribute.title, share_attribute.share_attribute),
}
"""For each intent how to say it and how to do it."""
