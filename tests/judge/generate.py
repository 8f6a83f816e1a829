"""Programs made of the vocabulary: one choice from each table, and the text that comes of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from string import Template
from textwrap import indent
from typing import Any

from judge.run import MAIN, Program
from judge.vocabulary import names, payloads, starts

CHOICES: Mapping[str, tuple[Any, ...]] = {
    "entry": starts.ENTRIES,
    "spelling": starts.SPELLINGS,
    "defined": starts.DEFINED,
    "layout": starts.LAYOUTS,
    "guard": starts.GUARDS,
    "birth": names.BIRTHS,
    "late": (False, True),
    "reading": names.READINGS,
    "placement": names.PLACEMENTS,
    "leaf": payloads.LEAVES,
    "wrapper": payloads.WRAPPERS,
    "held": payloads.HELD,
    "state": payloads.STATES,
    "edit": payloads.EDITS,
    "edit_late": (False, True),
    "live": payloads.LIVES,
}
"""What there is to choose from for each field of a sketch, the simplest first."""

NAMES = ("birth", "late", "reading", "placement")
PAYLOADS = ("leaf", "wrapper", "held", "state", "edit", "edit_late", "live")
FOCUSES = (NAMES, PAYLOADS, (*NAMES, *PAYLOADS))
"""The fields that vary together, besides those of the start itself: a hazard in one group may hide those in another."""
START = tuple(name for name in CHOICES if name not in (*NAMES, *PAYLOADS))


@dataclass(frozen=True, repr=False)
class Sketch:
    """The choices that make a program."""

    entry: starts.Entry = starts.ENTRIES[0]
    spelling: starts.Spelling = starts.SPELLINGS[0]
    defined: str = starts.DEFINED[0]
    layout: str = starts.LAYOUTS[0]
    guard: starts.Guard = starts.GUARDS[0]
    birth: names.Birth = names.BIRTHS[0]
    late: bool = False
    """Whether the guarded lines of the birth stand after the child has ended instead of before it starts."""
    reading: names.Reading = names.READINGS[0]
    placement: str = names.PLACEMENTS[0]
    leaf: payloads.Leaf = payloads.LEAVES[0]
    wrapper: payloads.Wrapper = payloads.WRAPPERS[0]
    held: str = payloads.HELD[0]
    state: str = payloads.STATES[0]
    edit: str = payloads.EDITS[0]
    edit_late: bool = False
    """Whether the carrier is changed after the child has ended instead of before it starts."""
    live: str = payloads.LIVES[0]

    def __repr__(self) -> str:
        """The names of the choices that are not the simplest; hypothesis shows the program itself beside it."""
        return f"Sketch({', '.join(name for name, options in CHOICES.items() if getattr(self, name) != options[0])})"

    def program(self) -> Program:
        """The program: one file."""
        return {MAIN: _text(self)}

    def simpler(self, name: str) -> Iterator[Sketch]:
        """The sketches with one of the two simplest choices for a field, if its own is less simple."""
        options = CHOICES[name]
        for option in options[: min(2, options.index(getattr(self, name)))]:
            yield replace(self, **{name: option})


def _text(sketch: Sketch) -> str:
    uses_held = "Held(" in sketch.wrapper.expression + sketch.wrapper.setup
    in_guard = sketch.defined == "guard"
    definition = _definition(sketch, "" if uses_held else sketch.state)
    pieces = [
        sketch.birth.top,
        _filled(sketch.held, members=sketch.state) if uses_held else "",
        sketch.leaf.defined,
        sketch.reading.defined,
        "" if in_guard else definition,
        _main_program(sketch, definition if in_guard else ""),
        sketch.birth.bottom,
    ]
    body = "".join(f"{piece.rstrip()}\n\n\n" for piece in pieces if piece).rstrip() + "\n"
    imports = [line for word, line in starts.IMPORTS if word in body]
    head = "\n".join([*imports, _api(sketch)[0]])
    return f"{head}\n\n{sketch.guard.prelude}\n{body}"


def _api(sketch: Sketch) -> tuple[str, str]:
    """The import and the name of the class that the entry uses."""
    api: tuple[str, str] = getattr(sketch.spelling, sketch.entry.kind)
    return api


def _definition(sketch: Sketch, members: str) -> str:
    reading = f"{sketch.reading.setup}print(type({sketch.reading.expression}).__name__)"
    body = _filled(sketch.placement, lines=reading)
    setup, payload = _payload(sketch)
    texts = {"api": _api(sketch)[1], "body": body, "members": members, "setup": setup, "payload": payload}
    return _filled(sketch.entry.definition, **texts)


def _payload(sketch: Sketch) -> tuple[str, str]:
    """The lines that make the payload, and its expression."""
    value = sketch.leaf.expression
    setup = sketch.leaf.setup + Template(sketch.wrapper.setup).substitute(value=value)
    edits = _filled(sketch.live, lines=sketch.wrapper.edits) if sketch.wrapper.edits else ""
    return setup + edits, Template(sketch.wrapper.expression).substitute(value=value)


def _driver(sketch: Sketch) -> str:
    setup, payload = _payload(sketch)
    if "$payload" in sketch.entry.definition:
        setup = payload = ""
    edit = sketch.edit.replace("$it", sketch.entry.carrier) if sketch.entry.carrier else ""
    if edit and not sketch.wrapper.edits:
        edit = _filled(sketch.live, lines=edit)
    texts = {"api": _api(sketch)[1], "context": sketch.spelling.context, "payload": payload}
    texts |= {"edit": "", "late": edit} if sketch.edit_late else {"edit": edit, "late": ""}
    return setup + _filled(sketch.entry.driver, **texts)


def _main_program(sketch: Sketch, definition: str) -> str:
    """The guard with all that stands under it; `definition` belongs there too."""
    driver = _driver(sketch)
    if sketch.layout == starts.LAYOUTS[1]:
        main = f"def main():\n{indent(driver, '    ')}\n\n"
        return main + _guarded(sketch, definition, "main()\n")
    if sketch.layout == starts.LAYOUTS[0]:
        return _guarded(sketch, definition, driver)
    bound = ["g"] if sketch.birth.guarded or sketch.birth.otherwise else []
    bound += re.findall(r"^(?:def|class) (\w+)", definition, re.MULTILINE)
    declared = f"    global {', '.join(bound)}\n" if bound else ""
    return f"def main():\n{declared}{indent(_guarded(sketch, definition, driver), '    ')}\n\nmain()\n"


def _guarded(sketch: Sketch, definition: str, driver: str) -> str:
    parts = [definition, driver, sketch.birth.guarded] if sketch.late else [sketch.birth.guarded, definition, driver]
    of_parent = "\n".join(part for part in parts if part)
    branches = (
        (sketch.birth.otherwise or "pass", of_parent) if sketch.guard.negated else (of_parent, sketch.birth.otherwise)
    )
    text = f"if {sketch.guard.test}:\n{indent(branches[0], '    ')}\n"
    return text + (f"else:\n{indent(branches[1], '    ')}" if branches[1] else "")


def _filled(template: str, **texts: str) -> str:
    """The template with its placeholders filled; in one that stands alone, each line takes its indentation."""
    lines: list[str] = []
    for line in template.splitlines():
        alone = re.fullmatch(r"( *)\$(\w+)", line)
        if alone:
            lines.extend(indent(texts[alone[2]].rstrip("\n"), alone[1]).splitlines())
        else:
            lines.append(Template(line).safe_substitute(texts))
    return "\n".join(lines) + "\n"
