"""Every setting in words, and as a JSON schema: what `spawnlint config` shows and the settings page is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from spawnlint.config import SEVERITIES, START_METHODS, TARGET_PLATFORMS, TARGET_VERSIONS, Settings
from spawnlint.knowledge.ways.own import CARRIERS, ROLES
from spawnlint.rules.registry import RULES

_STRINGS = {"type": "array", "items": {"type": "string"}}
_SELECTORS = {"type": "array", "items": {"$ref": "#/$defs/selector"}}


@dataclass(frozen=True, slots=True)
class Setting:
    """A key of the configuration, what it does in Markdown, the values it takes as a JSON schema, and an example."""

    key: str
    text: str
    shape: Mapping[str, Any]
    example: str


SETTINGS = (
    Setting(
        "start-method",
        "What a program gets that does not choose: `multiprocessing.Process`, `Pool` and `ProcessPoolExecutor` of the "
        "default context. Code that chooses for itself (`get_context`, `set_start_method`) is read as it says. `spawn` "
        "is right for programs that are to run everywhere; `fork` only for programs that pin it.",
        {"enum": list(START_METHODS)},
        '"forkserver"',
    ),
    Setting(
        "target-version",
        "The Python whose errors are shown. What only some Pythons refuse is reported for those that `requires-python` allows; without it for this one, or, where this is not set either, for those that still get fixes.",
        {"enum": list(TARGET_VERSIONS)},
        '"3.12"',
    ),
    Setting(
        "target-platforms",
        "Where the program is meant to run. Without `windows`, hazards that only Windows has are not shown.",
        {"type": "array", "items": {"enum": list(TARGET_PLATFORMS)}},
        '["linux", "macos"]',
    ),
    Setting(
        "frozen",
        "Whether the program is made into an executable of its own, by PyInstaller, cx_Freeze or Nuitka. Without this "
        "setting it is, if `pyproject.toml` names one of them.",
        {"type": "boolean"},
        "true",
    ),
    Setting(
        "exclude",
        "What a search for files leaves out, in the patterns of a `.gitignore`, relative to the configuration file. It "
        "takes the place of the default; files that `.gitignore` names are left out as well.",
        _STRINGS,
        '["/old", "*_pb2.py"]',
    ),
    Setting("extend-exclude", "More such patterns; the default stays.", _STRINGS, '["examples"]'),
    Setting(
        "force-exclude",
        "Leave excluded files out even where they are named on the command line, as pre-commit does it.",
        {"type": "boolean"},
        "true",
    ),
    Setting(
        "baseline",
        "A file of hazards that are known and not shown, relative to the configuration file. `spawnlint check "
        "--write-baseline` writes it. A hazard stays known when the lines around it move.",
        {"type": "string", "minLength": 1},
        '"spawnlint-baseline.json"',
    ),
    Setting(
        "select",
        "The rules that are shown: codes, beginnings of codes, or names. The most exact selector decides.",
        _SELECTORS,
        '["SPN1", "SPN2"]',
    ),
    Setting("extend-select", "More of them.", _SELECTORS, '["unused-suppression"]'),
    Setting("ignore", "The rules that are not shown.", _SELECTORS, '["SPN305"]'),
    Setting(
        "per-file-ignores",
        "Rules that are not shown in some files: globs over paths relative to the configuration file, or file names.",
        {"type": "object", "additionalProperties": _SELECTORS},
        '{ "tests/*" = ["SPN4"] }',
    ),
    Setting(
        "severity",
        "How severe the findings of a rule are shown, or `off`.",
        {
            "type": "object",
            "propertyNames": {"$ref": "#/$defs/selector"},
            "additionalProperties": {"enum": list(SEVERITIES)},
        },
        '{ SPN305 = "hint" }',
    ),
    Setting(
        "crossings",
        "The project's own functions and methods that send something to another process: tables with the dotted name of "
        "the `call` and the names of those of its parameters that matter, in the order in which it takes them: the "
        "`callable` that runs over there, a tuple of `args` and a dict of `kwargs` for it, an iterable of `items`, of "
        "which each is an argument of its own, or of `tuples` of arguments; anything else that is `sent`. `*name` and "
        "`**name` stand for all further arguments. Where other parameters stand between them, `parameters` lists all. "
        "`carrier` is what pickles, `guard = false` says that the child does not import the main module.",
        {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["call"],
                "additionalProperties": False,
                "properties": {
                    "call": {"type": "string"},
                    **{key: {"type": "string"} for key in ROLES if key != "sent"},
                    "sent": {"anyOf": [{"type": "string"}, _STRINGS]},
                    "parameters": _STRINGS,
                    "carrier": {"enum": list(CARRIERS)},
                    "guard": {"type": "boolean"},
                },
            },
        },
        '[{ call = "my_pool.run", callable = "fn", items = "items" }]',
    ),
)
"""In the order in which they are shown."""


def default(setting: Setting) -> Any:
    """The default of a setting, as JSON has it; None where there is none."""
    value = getattr(Settings(), setting.key.replace("-", "_"))
    if setting.key == "target-version":
        return ".".join(map(str, value))
    if setting.shape.get("type") == "object":
        return dict(value)
    return list(value) if isinstance(value, tuple) else value


def schema() -> dict[str, Any]:
    """The JSON schema of `spawnlint.toml` and of `[tool.spawnlint]`."""
    exact = [text for rule in RULES for text in (rule.code, rule.name)]
    beginnings = sorted({rule.code[:length] for rule in RULES for length in range(3, len(rule.code))})
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://spawnlint.readthedocs.io/settings.schema.json",
        "title": "spawnlint",
        "description": "The settings of spawnlint: `[tool.spawnlint]` in pyproject.toml, or the whole of spawnlint.toml.",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            each.key: {
                "description": each.text,
                **each.shape,
                **({"default": value} if (value := default(each)) is not None else {}),
            }
            for each in SETTINGS
        },
        "$defs": {"selector": {"description": "A code, its beginning or a rule's name.", "enum": beginnings + exact}},
    }
