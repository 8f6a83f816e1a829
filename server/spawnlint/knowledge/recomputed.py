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
