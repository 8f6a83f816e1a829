"""Judge many generated programs and print the simplest of those on which spawnlint and CPython disagree.

`python -m judge.campaign --examples 1000 --seed 7`, with this directory's parent and the package on the path.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from random import Random

from judge.agreement import Judgement, judge
from judge.generate import CHOICES, FOCUSES, START, Sketch
from judge.limits import is_wrong

_PLAIN = 0.5
"""How often a field of the start keeps its simplest choice: most of what is there to find needs nothing special."""


def main() -> int:
    """Judge, report, and return 1 if there is a disagreement."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--examples", type=int, default=1000, help="how many programs")
    parser.add_argument("--seed", type=int, default=0, help="which programs")
    parser.add_argument("--workers", type=int, default=2, help="how many at a time")
    options = parser.parse_args()
    sketches = list(_sketches(Random(options.seed), options.examples))
    with ThreadPoolExecutor(options.workers) as pool:
        judged = list(zip(sketches, pool.map(judge, sketches), strict=True))
        wrong = [sketch for sketch, judgement in judged if is_wrong(sketch, judgement)]
        shown = {judgement.text: judgement for judgement in pool.map(_simplest, wrong)}
    for judgement in shown.values():
        print(f"{judgement}\n{'-' * 80}")
    unjudged = [judgement for _, judgement in judged if not judgement.judged]
    for judgement in unjudged:
        print(f"not judged, it ends with {judgement.outcome.error and judgement.outcome.error.error}")
    known = sum(judgement.wrong is not None for _, judgement in judged) - len(wrong)
    kinds = Counter(judgement.outcome.kind.value for _, judgement in judged)
    print(", ".join(f"{count} {kind}" for kind, count in kinds.most_common()))
    passed = len(judged) - len(wrong) - len(unjudged) - known
    print(f"{passed} passed, {len(wrong)} failed ({len(shown)} different), {known} known, {len(unjudged)} not judged")
    return 1 if wrong else 0


def _sketches(random: Random, count: int) -> Iterator[Sketch]:
    """Different sketches, chosen at random."""
    seen: set[Sketch] = set()
    while len(seen) < count:
        varied = [*random.choice(FOCUSES), *(name for name in START if random.random() > _PLAIN)]
        sketch = Sketch(**{name: random.choice(CHOICES[name]) for name in varied})
        if sketch not in seen:
            seen.add(sketch)
            yield sketch


def _simplest(sketch: Sketch) -> Judgement:
    """The judgement on a sketch near this one, simpler in every choice that can be, still judged wrongly."""
    judgement = judge(sketch)
    for name in CHOICES:
        for simpler in sketch.simpler(name):
            simpler_judgement = judge(simpler)
            if is_wrong(simpler, simpler_judgement):
                sketch, judgement = simpler, simpler_judgement
                break
    return judgement


if __name__ == "__main__":
    sys.exit(main())
