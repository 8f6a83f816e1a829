"""The global `g`: how it comes to exist, and how child code reads it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Birth:
    """How the global `g` comes to exist: lines before all definitions, after the guard, under it and in its `else`.

    `code` is the rule that must speak when no child finds `g` though some line here binds it in the parent.
    """

    top: str = ""
    bottom: str = ""
    guarded: str = ""
    otherwise: str = ""
    code: str = "SPN201"


_SET = "def set_g():\n    global g\n    g = 5\n\n\n"
_FIVE = "g = 5\n"

BIRTHS = (
    Birth(top=_FIVE),
    Birth(guarded=_FIVE),
    Birth(top=_FIVE, guarded="g = 6\n"),
    Birth(bottom=_FIVE),
    Birth(otherwise=_FIVE, guarded=_FIVE),
    Birth(top='if __name__ != "__main__":\n    g = 5\n', guarded=_FIVE),
    Birth(top='if __name__ == "__main__":\n    g = 5\n'),
    Birth(top='if __name__ == "__main__":\n    g = 5\nelse:\n    g = 6\n'),
    Birth(top='if __name__ == "__main__":\n    pass\nelse:\n    g = 6\n'),
    Birth(top='if __name__ == "__mp_main__":\n    g = 6\n', guarded=_FIVE),
    Birth(top=_SET, guarded="set_g()\n", code="SPN204"),
    Birth(top=f"{_SET}set_g()\n"),
    Birth(top=_SET, bottom="set_g()\n"),
    Birth(top=f"{_SET}def twice():\n    set_g()\n\n\n", guarded="twice()\n", code="SPN204"),
    Birth(
        top="class Sets:\n    def __init__(self):\n        global g\n        g = 5\n\n\n",
        guarded="Sets()\n",
        code="SPN204",
    ),
    Birth(top="class Sets:\n    def __init__(self):\n        global g\n        g = 5\n\n\nSets()\n"),
    Birth(top="def set_g():\n    global g\n    import string as g\n\n\n", guarded="set_g()\n", code="SPN202"),
    Birth(top="def set_g():\n    global g\n\n    def g():\n        return 5\n\n\n", guarded="set_g()\n", code="SPN204"),
    Birth(
        top="def set_g():\n    global g\n    for g in (4, 5):\n        pass\n\n\n", guarded="set_g()\n", code="SPN204"
    ),
    Birth(guarded="with nullcontext(5) as g:\n    pass\n"),
    Birth(guarded="for g in (4, 5):\n    pass\n"),
    Birth(guarded="print((g := 5))\n"),
    Birth(guarded="g, h = 5, 6\n"),
    Birth(guarded="h, *g = 5, 6\n"),
    Birth(guarded="h = g = 5\n"),
    Birth(guarded="print([g := 5 for _ in range(1)])\n"),
    Birth(guarded="match 5:\n    case g:\n        pass\n"),
    Birth(guarded="if True:\n    g = 5\n"),
    Birth(guarded="try:\n    g = 5\nfinally:\n    pass\n"),
    Birth(guarded="import string as g\n", code="SPN202"),
    Birth(guarded="from string import digits as g\n", code="SPN202"),
    Birth(guarded="def g():\n    return 5\n", code="SPN203"),
    Birth(guarded="class g:\n    pass\n", code="SPN203"),
    Birth(guarded="@staticmethod\ndef g():\n    return 5\n", code="SPN203"),
    Birth(guarded="g = lambda v: v\n"),
    Birth(top="g: int\n", guarded=_FIVE),
    Birth(top="g = 5\ndel g\n", guarded=_FIVE),
    Birth(top="try:\n    import nothing_of_this_name\nexcept ImportError:\n    g = 5\n"),
    Birth(top="try:\n    import string as g\nexcept ImportError:\n    g = None\n"),
    Birth(top="try:\n    raise ValueError\n    g = 5\nexcept ValueError:\n    pass\n", guarded=_FIVE),
    Birth(top='try:\n    int("5")\nexcept ValueError:\n    pass\nelse:\n    g = 5\n'),
    Birth(top="try:\n    g = 5\nfinally:\n    pass\n"),
    Birth(top="with nullcontext(5) as g:\n    pass\n"),
    Birth(top="for g in (4, 5):\n    pass\n"),
    Birth(top="for g in ():\n    pass\n", guarded=_FIVE),
    Birth(top="if False:\n    g = 5\n", guarded=_FIVE),
    Birth(top="while False:\n    g = 5\n", guarded=_FIVE),
    Birth(top="g = [g for g in (5,)]\n"),
    Birth(top="h = [g for g in (5,)]\n", guarded=_FIVE),
    Birth(top="h = [g := v for v in (5,)]\n"),
    Birth(top="class Scope:\n    g = 5\n\n\n", guarded=_FIVE),
    Birth(top="def scope():\n    g = 5\n    return g\n\n\nscope()\n", guarded=_FIVE),
    Birth(top='globals()["g"] = 5\n'),
    Birth(top="globals().update(g=5)\n"),
    Birth(top="import sys\n\nsetattr(sys.modules[__name__], 'g', 5)\n"),
    Birth(top="exec('g = 5')\n"),
    Birth(top="from string import *\n\ng = digits\n"),
    Birth(top="g: int = 5\n"),
    Birth(top="(g, h), k = (5, 6), 7\n"),
    Birth(top="match 5:\n    case int() as g:\n        pass\n"),
    Birth(
        top="def decorate(function):\n    global g\n    g = 5\n    return function\n\n\n@decorate\ndef other():\n    pass\n\n\n"
    ),
    Birth(
        top="class Meta(type):\n    def __init__(cls, *given):\n        global g\n        g = 5\n\n\nclass Made(metaclass=Meta):\n    pass\n\n\n"
    ),
    Birth(
        top="class Hook:\n    def __init_subclass__(cls):\n        global g\n        g = 5\n\n\nclass Made(Hook):\n    pass\n\n\n"
    ),
)


@dataclass(frozen=True)
class Reading:
    """How child code reads `g`: an expression, with what it needs at module level or in the child."""

    expression: str
    defined: str = ""
    setup: str = ""


_READ = "def read_g():\n    return g\n"


def _reader(members: str, head: str = "class Reader:") -> str:
    lines = "\n".join(f"    {line}" if line else "" for line in members.splitlines())
    return f"{head}\n{lines}\n"


READINGS = (
    Reading("1"),
    Reading("g"),
    Reading("read_g()", _READ),
    Reading("read_g", _READ),
    Reading("first()", f"def first():\n    return read_g()\n\n\n{_READ}"),
    Reading("Reader().read()", _reader("def read(self):\n    return g")),
    Reading("Reader().read", _reader("def read(self):\n    return g")),
    Reading("Reader.read()", _reader("@staticmethod\ndef read():\n    return g")),
    Reading("Reader.read()", _reader("@classmethod\ndef read(cls):\n    return g")),
    Reading("Reader().read", _reader("@property\ndef read(self):\n    return g")),
    Reading("Reader()", _reader("def __init__(self):\n    self.seen = g")),
    Reading("Reader()", _reader("def __new__(cls):\n    print(type(g))\n    return super().__new__(cls)")),
    Reading("Reader()()", _reader("def __call__(self):\n    return g")),
    Reading("str(Reader())", _reader("def __str__(self):\n    return str(g)")),
    Reading('f"{Reader()}"', _reader("def __str__(self):\n    return str(g)")),
    Reading("len(Reader())", _reader("def __len__(self):\n    return 1 if g else 0")),
    Reading("Reader()[0]", _reader("def __getitem__(self, key):\n    return g")),
    Reading("list(Reader())", _reader("def __iter__(self):\n    yield g")),
    Reading("Reader() + 1", _reader("def __add__(self, other):\n    return g")),
    Reading("Reader() == 1", _reader("def __eq__(self, other):\n    return bool(g)")),
    Reading("1 in Reader()", _reader("def __contains__(self, item):\n    return bool(g)")),
    Reading("bool(Reader())", _reader("def __bool__(self):\n    return bool(g)")),
    Reading("Reader().anything", _reader("def __getattr__(self, name):\n    return g")),
    Reading(
        "Reader().read()",
        f"class Base:\n    def read(self):\n        return g\n\n\n{_reader('y = 1', 'class Reader(Base):')}",
    ),
    Reading(
        "Reader().read()",
        f"class Base:\n    def read(self):\n        return g\n\n\n{_reader('def read(self):{NL}    return 1'.replace('{NL}', chr(10)), 'class Reader(Base):')}",
    ),
    Reading(
        "Reader().read()",
        "class Base:\n    def read(self):\n        return g\n\n\nclass Reader(Base):\n    def read(self):\n        return super().read()\n",
    ),
    Reading(
        "Reader().read()",
        "class Base:\n    def read(self):\n        return self.value()\n\n\nclass Reader(Base):\n    def value(self):\n        return g\n",
    ),
    Reading("inner()", setup="def inner():\n    return g\n"),
    Reading("inner", setup="def inner():\n    return g\n"),
    Reading("inner()", setup="def inner(value=g):\n    return value\n"),
    Reading("inner()", setup="inner = lambda: g\n"),
    Reading("made()()", "def made():\n    def inner():\n        return g\n\n    return inner\n"),
    Reading("[g for _ in range(1)]"),
    Reading("[g for _ in ()]"),
    Reading("[v for v in [g]]"),
    Reading("{v: g for v in (1,)}"),
    Reading("[v for v in (1,) if g]"),
    Reading("list(g for _ in (1,))"),
    Reading("(g for _ in (1,))"),
    Reading("next(g for _ in (1,))"),
    Reading("(v for v in [g])"),
    Reading("any(g for _ in ())"),
    Reading("(lambda: g)()"),
    Reading("(lambda: g)"),
    Reading("(lambda g: g)(1)"),
    Reading("[g for g in (1,)]"),
    Reading("(lambda v=g: v)"),
    Reading('f"{g}"'),
    Reading("[*[g]]"),
    Reading('{"a": g}'),
    Reading("g if 1 else 2"),
    Reading("2 if 1 else g"),
    Reading("1 or g"),
    Reading("0 or g"),
    Reading("0 and g"),
    Reading('"g" in globals() and g'),
    Reading("list(map(read_one, [1]))", "def read_one(v):\n    return g\n"),
    Reading("list(map(lambda v: g, [1]))"),
    Reading("map(lambda v: g, [1])"),
    Reading("sorted([1, 2], key=lambda v: bool(g))"),
    Reading("max([1, 2], key=lambda v: bool(g))"),
    Reading("list(filter(lambda v: g, [1]))"),
    Reading("reduce(lambda a, b: g, [1, 2])"),
    Reading("partial(read_g)()", _READ),
    Reading("partial(read_g)", _READ),
    Reading("call(read_g)", f"{_READ}\n\ndef call(function):\n    return function()\n"),
    Reading("hold(read_g)", f"{_READ}\n\ndef hold(function):\n    return [function]\n"),
    Reading('{"a": read_g}["a"]()', _READ),
    Reading("[read_g][0]()", _READ),
    Reading('getattr(Reader(), "read")()', _reader("def read(self):\n    return g")),
    Reading(
        "Reader(read_g).function()",
        f"{_READ}\n\n{_reader('def __init__(self, function):{NL}    self.function = function'.replace('{NL}', chr(10)))}",
    ),
    Reading("alias()", f"{_READ}\n\nalias = read_g\n"),
    Reading("cached()", "@cache\ndef cached():\n    return g\n"),
    Reading(
        "decorated()",
        "def decorate(function):\n    @wraps(function)\n    def inner():\n        return function()\n\n    return inner\n\n\n@decorate\ndef decorated():\n    return g\n",
    ),
    Reading(
        "decorated()", "def replace(function):\n    return lambda: 1\n\n\n@replace\ndef decorated():\n    return g\n"
    ),
    Reading("list(generate())", "def generate():\n    yield g\n"),
    Reading("generate()", "def generate():\n    yield g\n"),
    Reading("[v for v in generate()]", "def generate():\n    yield from [g]\n"),
    Reading("run(coroutine())", "async def coroutine():\n    return g\n"),
    Reading("entered", "@contextmanager\ndef opened():\n    yield g\n", "with opened() as entered:\n    pass\n"),
    Reading("scope", setup="class scope:\n    value = g\n"),
    Reading("1", setup="thread = Thread(target=lambda: print(type(g)))\nthread.start()\nthread.join()\n"),
    Reading("countdown(2)", "def countdown(n):\n    return countdown(n - 1) if n else g\n"),
    Reading("g", setup="global g\ng = 1\n"),
    Reading("g", setup="g = 1\n"),
    Reading("read_g()", _READ, setup="global g\ng = 1\n"),
    Reading("read_g()", _READ, setup="g = 1\n"),
    Reading("g", setup="for g in (1,):\n    pass\n"),
    Reading("g", setup="import string as g\n"),
    Reading("g", setup="global g\ng += 1\n"),
    Reading("read_g()", f"{_READ}\n\ndef put():\n    global g\n    g = 1\n", setup="put()\n"),
    Reading("read_g()", "def read_g(g=1):\n    return g\n"),
    Reading("read_g(2)", "def read_g(flag):\n    if flag > 1:\n        return 1\n    return g\n"),
    Reading("read_g(0)", "def read_g(flag):\n    if flag > 1:\n        return 1\n    return g\n"),
    Reading("read_g()", "def read_g():\n    try:\n        return g\n    except NameError:\n        return 1\n"),
    Reading("read_g()", "def read_g():\n    try:\n        return 1\n    finally:\n        print(type(g))\n"),
    Reading("read_g()", "def read_g():\n    def inner():\n        g = 1\n        return g\n\n    return inner()\n"),
    Reading("read_g()", "def read_g():\n    g = 1\n\n    def inner():\n        return g\n\n    return inner()\n"),
    Reading(
        "read_g()",
        "def read_g():\n    g = 1\n\n    def inner():\n        global g\n        return g\n\n    return inner()\n",
    ),
)

PLACEMENTS = (
    "$lines",
    "if True:\n    $lines",
    "if False:\n    $lines",
    "if 0:\n    $lines\nelif 1:\n    pass",
    "if not 1:\n    pass\nelse:\n    $lines",
    "while False:\n    $lines",
    "while True:\n    $lines\n    break",
    "while True:\n    break\n    $lines",
    "for _ in (1, 2):\n    $lines",
    "for _ in ():\n    $lines",
    "for _ in (1, 2):\n    continue\n    $lines",
    "for _ in (1, 2):\n    pass\nelse:\n    $lines",
    "for _ in (1, 2):\n    break\nelse:\n    $lines",
    "return\n$lines",
    "try:\n    $lines\nexcept NameError:\n    print(0)",
    "try:\n    $lines\nexcept Exception:\n    print(0)",
    "try:\n    $lines\nexcept:\n    print(0)",
    "try:\n    $lines\nexcept (ValueError, NameError) as error:\n    print(type(error))",
    "try:\n    $lines\nexcept ValueError:\n    print(0)",
    "try:\n    $lines\nexcept ValueError:\n    print(0)\nexcept NameError:\n    print(1)",
    "try:\n    $lines\nexcept NameError:\n    raise",
    "try:\n    $lines\nfinally:\n    print(0)",
    "try:\n    pass\nfinally:\n    $lines",
    "try:\n    pass\nexcept NameError:\n    print(0)\nelse:\n    $lines",
    "try:\n    raise ValueError\nexcept ValueError:\n    $lines",
    "try:\n    try:\n        $lines\n    except ValueError:\n        print(0)\nexcept NameError:\n    print(1)",
    "with suppress(NameError):\n    $lines",
    "with suppress(ValueError):\n    $lines",
    "with suppress(KeyError, NameError):\n    $lines",
    "with nullcontext():\n    $lines",
    'if "g" in globals():\n    $lines',
    'if "g" not in globals():\n    return\n$lines',
    'if __name__ == "__main__":\n    $lines',
    'if __name__ != "__main__":\n    $lines',
    'if __name__ == "__mp_main__":\n    $lines',
    "x = 3\nif x > 2:\n    $lines",
    "x = 3\nif x < 2:\n    $lines",
    "x = None\nif x is None:\n    $lines",
    "x = None\nif x:\n    $lines",
    "x = []\nif x:\n    $lines",
    "x = [1]\nif len(x) == 1:\n    $lines",
    "def never():\n    $lines",
    "def once():\n    $lines\n\nonce()",
    "match 1:\n    case 1:\n        $lines",
    "match 1:\n    case 2:\n        $lines",
    "raised = False\ntry:\n    raised = True\nfinally:\n    if raised:\n        $lines",
    "assert True\n$lines",
    "if TYPE_CHECKING:\n    $lines",
)
"""Where the reading stands in the code of the child."""
