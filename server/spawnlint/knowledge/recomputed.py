"""Functions of the standard library whose result is another one in each process."""

from __future__ import annotations

import re

_NAMES = """
os.getpid
random.random random.randint random.randrange random.uniform random.choice random.getrandbits random.randbytes
random.gauss random.sample
secrets.token_bytes secrets.token_hex secrets.token_urlsafe secrets.randbelow secrets.randbits secrets.choice
tempfile.mkdtemp tempfile.mkstemp tempfile.mktemp
time.monotonic time.monotonic_ns time.perf_counter time.perf_counter_ns time.time time.time_ns
datetime.datetime.now datetime.datetime.utcnow
uuid.uuid1 uuid.uuid4
"""
RECOMPUTED = frozenset(_NAMES.split())
SEEDED = frozenset({"random"})
"""Modules whose functions give the same in each process once they are seeded."""
SEEDS = re.compile(r"\bseed\s*\(")
LENGTHS = frozenset({"builtins.len", "builtins.bool", "builtins.type", "builtins.isinstance", "builtins.callable"})
"""Functions that give the same for all such values."""
COARSE = frozenset({"date", "year", "month", "day", "hour", "minute", "weekday", "isoweekday", "today", "tzinfo"})
"""What a moment is asked for that the next one, in which a child imports the file, has as well."""
FINE = re.compile(r"%[SfscXTr+]")
"""The directives of `strftime` that tell seconds."""
FORMATS = re.compile(r":([^{}]*%[^{}]*)\}")
"""The formats of moments in the text of an f-string."""
KEEPS = re.compile(
    r"""
    (os\.path|pathlib)\.\w+ | builtins\.(str|int|float|repr|hex|bytes|round|format)
    | .*\.(format|join|joinpath|strftime|isoformat|timestamp|hex|hexdigest|encode|decode|replace|upper|lower|strip
        |with_suffix|with_name|absolute|resolve|as_posix|mkdir)
    """,
    re.VERBOSE,
)
"""Functions and methods whose result differs when what they are given does."""
