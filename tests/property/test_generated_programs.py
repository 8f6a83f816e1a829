"""Generated programs run under spawn: spawnlint speaks exactly where CPython fails, by the right rule, in the right line."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, Phase, assume, given, note, settings
from hypothesis import strategies as st

from judge.agreement import Difference, Hazard, Way, difference, judge
from judge.generate import CHOICES, FOCUSES, START, Sketch
from judge.limits import LIMITS, Limit, is_wrong
from judge.run import Kind


def _sketches(focus: tuple[str, ...]) -> st.SearchStrategy[Sketch]:
    choices = {name: st.sampled_from(CHOICES[name]) for name in (*START, *focus)}
    return st.fixed_dictionaries(choices).map(lambda chosen: Sketch(**chosen))


@settings(
    derandomize=True,
    max_examples=60,
    deadline=None,
    phases=(Phase.generate, Phase.shrink),
    suppress_health_check=[HealthCheck.too_slow],
)
@given(st.one_of([_sketches(focus) for focus in FOCUSES]))
def test_spawnlint_says_what_cpython_does(sketch: Sketch) -> None:
    judgement = judge(sketch)
    assume(judgement.judged)
    note(f"\n{judgement}")
    wrong = is_wrong(sketch, judgement)
    assert not wrong, judgement.wrong


def test_what_differs_is_seen() -> None:
    sends_lambda = Sketch(leaf=next(leaf for leaf in CHOICES["leaf"] if leaf.expression.startswith("lambda")))
    judgement = judge(sends_lambda)
    assert judgement.outcome.kind is Kind.PARENT_FAILS
    assert judgement.wrong is None
    outcome, found = judgement.outcome, judgement.found
    assert difference(sends_lambda, Hazard.LAMBDA, outcome, ()) == Difference(Way.MISSES, "SPN101 is missing")
    assert difference(sends_lambda, None, outcome, found) == Difference(
        Way.ALARMS, "SPN101 does not happen, but nothing"
    )


def test_every_choice_compiles() -> None:
    for name, options in CHOICES.items():
        for option in options:
            (text,) = Sketch(**{name: option}).program().values()
            compile(text, name, "exec")


@pytest.mark.parametrize("limit", LIMITS, ids=lambda limit: f"{limit.way.value}-{limit.field}-{limit.pattern}")
def test_known_limits_are_still_there(limit: Limit) -> None:
    differences = (judge(sketch).wrong for sketch in limit.witnesses())
    assert any(difference is not None and difference.way is limit.way for difference in differences)
