"""What a parent and its children are told alike when they ask, by the names with which a program asks."""

from __future__ import annotations

import re

ENVIRONMENT_NAMES = frozenset({"environ", "environb", "getenv"})
"""How a program asks for environment variables."""

_FUNCTIONS = """
bool cpu_count endswith float getenv hasattr int isinstance len lower machine platform python_implementation
python_version release startswith str strip system upper
"""
SAME_IN_EACH_PROCESS = frozenset(_FUNCTIONS.split())
"""Functions and methods that give the same for the same in each process of one machine."""

_CHANGERS = ("putenv", "unsetenv", "setenv", "delenv", "load_dotenv")
CHANGES_ENVIRONMENT = re.compile(
    r"environb?\s*\[[^\]\n]*\]\s*(?:\|?=(?!=))"
    r"|environb?\s*\|="
    r"|environb?\.(?:setdefault|update|pop|popitem|clear|__setitem__)\b"
    r"|\bdel\s+(?:os\.)?environ"
    rf"|\b(?:{'|'.join(_CHANGERS)})\b"
)
"""How a program changes them, so that a child may be told something else."""
ENVIRONMENT_WORDS = ENVIRONMENT_NAMES | set(_CHANGERS)
"""Without one of these a text does neither."""
