"""The base classes of which the tables say that their instances are pickled by their attributes are such."""

from __future__ import annotations

import importlib

import pytest

from spawnlint.knowledge.externals import PICKLED_BY_STATE, PICKLING_HOOKS


@pytest.mark.parametrize("path", sorted(PICKLED_BY_STATE))
def test_a_base_class_defines_no_pickling_of_its_own(path: str) -> None:
    module, _, name = path.rpartition(".")
    cls = getattr(importlib.import_module(module), name)
    for hook in PICKLING_HOOKS:
        assert getattr(cls, hook, None) == getattr(object, hook, None), hook
