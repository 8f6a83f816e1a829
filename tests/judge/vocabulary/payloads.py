"""What is sent to a child: the value, what holds it, and what becomes of it before the start."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Leaf:
    """A value: an expression, with what it needs at module level and where it is evaluated."""

    expression: str
    defined: str = ""
    setup: str = ""


_LAMBDA = "lambda v: v + 1"

LEAVES = (
    Leaf("3"),
    Leaf(_LAMBDA),
    Leaf("double", "def double(v):\n    return v * 2\n"),
    Leaf("step", f"step = {_LAMBDA}\n"),
    Leaf("local", setup=f"local = {_LAMBDA}\n"),
    Leaf("make_step()", f"def make_step():\n    return {_LAMBDA}\n"),
    Leaf("make_adder(2)", "def make_adder(n):\n    return lambda v: v + n\n"),
    Leaf("pick()", f"def pick(function={_LAMBDA}):\n    return function\n"),
    Leaf("same(lambda v: v)", "def same(value):\n    return value\n"),
    Leaf("Steps.step", f"class Steps:\n    step = {_LAMBDA}\n"),
    Leaf('STEPS["add"]', f'STEPS = {{"add": {_LAMBDA}}}\n'),
    Leaf("(lambda v: v + 1)(2)"),
    Leaf("(lambda: lambda v: v)()"),
    Leaf("[lambda v: v, 3][0]"),
    Leaf("[lambda v: v, 3][1]"),
    Leaf("(lambda v: v) if 1 else 3"),
    Leaf("3 if 1 else (lambda v: v)"),
    Leaf("None or (lambda v: v)"),
    Leaf("None and (lambda v: v)"),
    Leaf("sorted([2, 1], key=lambda v: -v)"),
    Leaf("list(map(lambda v: v, [1]))"),
    Leaf("map(lambda v: v, [1])"),
    Leaf("max([lambda v: v], key=id)"),
    Leaf("partial(lambda v: v, 1)"),
    Leaf("partial(lambda v: v, 1)()"),
    Leaf("len"),
    Leaf('getattr(Holds(), "step")', f"class Holds:\n    def __init__(self):\n        self.step = {_LAMBDA}\n"),
    Leaf('"lambda v: v"'),
    Leaf("first", setup=f"first, second = {_LAMBDA}, 3\n"),
    Leaf("second", setup="first, second = (lambda v: v), 3\n"),
    Leaf("local", setup=f"local = {_LAMBDA}\nlocal = local(2)\n"),
    Leaf("local", setup=f"local = 3\nif local > 2:\n    local = {_LAMBDA}\n"),
    Leaf("local", setup="for local in [lambda v: v, 3]:\n    pass\n"),
    Leaf("(local := (lambda v: v))"),
    Leaf("chosen(1)", f"def chosen(flag):\n    if flag:\n        return {_LAMBDA}\n    return 3\n"),
    Leaf("chosen(0)", f"def chosen(flag):\n    if flag:\n        return {_LAMBDA}\n    return 3\n"),
    Leaf("attempt()", f"def attempt():\n    try:\n        return {_LAMBDA}\n    finally:\n        print(1)\n"),
    Leaf("list(steps())[0]", f"def steps():\n    yield {_LAMBDA}\n"),
    Leaf(
        "wrapped", "def plain(function):\n    return lambda v: function(v)\n\n\n@plain\ndef wrapped(v):\n    return v\n"
    ),
    Leaf("registered", "def keep(function):\n    return function\n\n\n@keep\ndef registered(v):\n    return v\n"),
)


@dataclass(frozen=True)
class Wrapper:
    """What holds the value when it crosses; `edits` change it after it was made."""

    expression: str = "$value"
    setup: str = ""
    edits: str = ""


def _held(edits: str) -> Wrapper:
    return Wrapper("held", "held = Held($value)\n", edits)


def _items(edits: str) -> Wrapper:
    return Wrapper("items", "items = [$value]\n", edits)


def _table(edits: str) -> Wrapper:
    return Wrapper("table", 'table = {"a": $value}\n', edits)


WRAPPERS = (
    Wrapper(),
    Wrapper("[$value]"),
    Wrapper("($value, 1)"),
    Wrapper('{"a": $value}'),
    Wrapper('{"a": [1, ($value, 2)]}'),
    Wrapper("partial(print, $value)"),
    Wrapper("partial(print, end=$value)"),
    Wrapper("Held($value)"),
    Wrapper("Held(x=$value)"),
    Wrapper("[Held($value)]"),
    Wrapper("Held([$value])"),
    Wrapper("Held(Held($value))"),
    Wrapper("Held($value).x"),
    Wrapper("type(Held($value)).__name__"),
    _held(""),
    _held("del held.x\n"),
    _held("held.x = 3\n"),
    _held("held.y = lambda v: v\n"),
    _held("held.x = [held.x]\n"),
    _held("held.x = 3 if callable(held.x) else 4\n"),
    _held("held.__dict__.clear()\n"),
    _held("other = held\nother.x = 3\n"),
    _held("other = Held(3)\nheld, other = other, held\n"),
    _held('setattr(held, "y", lambda v: v)\n'),
    _held('delattr(held, "x")\n'),
    _held("held.__dict__.update(y=lambda v: v)\n"),
    _items(""),
    _items("items.append(lambda v: v)\n"),
    _items("items += [lambda v: v]\n"),
    _items("items.extend([lambda v: v])\n"),
    _items("items.insert(0, lambda v: v)\n"),
    _items("items[0] = 3\n"),
    _items("items.pop()\n"),
    _items("del items[0]\n"),
    _items("items.clear()\n"),
    _items("items = items[1:]\n"),
    _items("items = items[:]\n"),
    _items("items = items + [3]\n"),
    _items("items = items * 2\n"),
    _items("items = [*items, 3]\n"),
    _items("items = [item for item in items]\n"),
    _items("items = [3 for item in items]\n"),
    _items("items = [type(item).__name__ for item in items]\n"),
    _items("items = tuple(items)\n"),
    _items("items = list(reversed(items))\n"),
    _items("items = len(items)\n"),
    _items("items = dict(zip('a', items))\n"),
    _items("items = list(enumerate(items))\n"),
    _items("items.remove(items[0])\n"),
    _items("[items] = items\n"),
    _table(""),
    _table('table["b"] = lambda v: v\n'),
    _table("table.update(b=lambda v: v)\n"),
    _table('table.setdefault("b", lambda v: v)\n'),
    _table('table |= {"b": lambda v: v}\n'),
    _table('table["a"] = 3\n'),
    _table('del table["a"]\n'),
    _table('table.pop("a")\n'),
    _table("table.clear()\n"),
    _table("table = table.copy()\n"),
    _table("table = {**table}\n"),
    _table("table = list(table)\n"),
    _table("table = list(table.values())\n"),
    _table("table = list(table.items())\n"),
    _table('table = table.get("a")\n'),
    _table('table = table.get("b", 3)\n'),
    _table('table = table["a"]\n'),
    _table("table = {key: 3 for key in table}\n"),
    _table("table = {key: value for key, value in table.items()}\n"),
    Wrapper("3", "items = [$value]\n"),
    Wrapper("add()", "items = [$value]\n\n\ndef add(more=items):\n    return more\n\n\n"),
)

HELD = (
    "class Held:\n    def __init__(self, x):\n        self.x = x\n\n    $members\n",
    "class Held:\n    def __init__(self, x):\n        self.keep(x)\n\n    def keep(self, x):\n        self.x = x\n\n    $members\n",
    "class Base:\n    def __init__(self, x):\n        self.x = x\n\n\nclass Held(Base):\n    y = 1\n\n    $members\n",
    (
        "class Base:\n    def __init__(self, x):\n        self.x = x\n\n    $members\n\n\n"
        "class Held(Base):\n    def __init__(self, x):\n        super().__init__(x)\n"
    ),
    "@dataclass\nclass Held:\n    x: object\n\n    $members\n",
    "class Held:\n    def __init__(self, x):\n        setattr(self, 'x', x)\n\n    $members\n",
    "class Held:\n    def __init__(self, x):\n        self.__dict__['x'] = x\n\n    $members\n",
    "class Held:\n    def __init__(self, x):\n        self.x = x\n        self.x = None\n\n    $members\n",
    "class Held:\n    def __init__(self, x):\n        x = 3\n        self.x = x\n\n    $members\n",
    "class Held:\n    x = lambda self: 1\n\n    def __init__(self, x):\n        self.y = 1\n        self.x = x\n\n    $members\n",
)
"""Classes of what holds a payload in its attribute `x`."""

STATES = (
    "",
    'def __getstate__(self):\n    state = self.__dict__.copy()\n    del state["x"]\n    return state\n',
    'def __getstate__(self):\n    state = dict(self.__dict__)\n    state.pop("x", None)\n    return state\n',
    'def __getstate__(self):\n    return {key: value for key, value in self.__dict__.items() if key != "x"}\n',
    'def __getstate__(self):\n    state = self.__dict__.copy()\n    state["x"] = None\n    return state\n',
    "def __getstate__(self):\n    return self.__dict__\n",
    'def __getstate__(self):\n    return {**self.__dict__, "x": None}\n',
    'def __getstate__(self):\n    return {**self.__dict__, "y": lambda v: v}\n',
    'def __getstate__(self):\n    return self.__dict__ | {"x": None}\n',
    'def __getstate__(self):\n    state = self.__dict__.copy()\n    if callable(state["x"]):\n        state["x"] = None\n    return state\n',
)
"""What a class that holds the payload says about its pickling."""

EDITS = (
    "",
    "del $it.x\n",
    "$it.x = 3\n",
    "$it.y = lambda v: v\n",
    "$it.y = [lambda v: v]\n",
    'setattr($it, "y", lambda v: v)\n',
    '$it.__dict__["y"] = lambda v: v\n',
    'vars($it)["y"] = lambda v: v\n',
    '$it.__dict__.pop("x")\n',
    "for name in ['y']:\n    setattr($it, name, lambda v: v)\n",
    "$it.y = $it.x\ndel $it.x\n",
)
"""What becomes of the carrier before the start."""

LIVES = (
    "$lines",
    "if False:\n    $lines",
    "if True:\n    $lines",
    "if 0:\n    pass\nelse:\n    $lines",
    "while False:\n    $lines",
    "for _ in ():\n    $lines",
    "for _ in [1]:\n    $lines",
    "try:\n    $lines\nfinally:\n    pass",
    "try:\n    raise ValueError\n    $lines\nexcept ValueError:\n    pass",
    "try:\n    raise ValueError\nexcept ValueError:\n    $lines",
    "with nullcontext():\n    $lines",
    "while True:\n    $lines\n    break",
    "match 1:\n    case 1:\n        $lines",
    "match 1:\n    case 2:\n        $lines",
)
"""Whether and how lines of the parent are executed."""
