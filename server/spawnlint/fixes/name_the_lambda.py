"""A lambda gets a name by which a child finds it: a method where it is kept in an attribute, else a function."""

from __future__ import annotations

from spawnlint.fixes import lambda_to_function, lambda_to_method
from spawnlint.fixes.block import CannotRewrite
from spawnlint.hazards import Fix
from spawnlint.program.program import Program
from spawnlint.rules.hazard import NameTheLambda


def title(intent: NameTheLambda) -> str:
    """What the fix does, in the user's names."""
    attribute = intent.failure.attribute
    if attribute is None:
        return "Make the lambda a function that the child can import"
    return f"Make `{attribute.name}` a method of `{attribute.owner.name}`"


def name_the_lambda(intent: NameTheLambda, program: Program) -> Fix:
    """The fix. Raises CannotRewrite with the reason where neither form of it applies."""
    if intent.failure.attribute is not None:
        try:
            return lambda_to_method.lambda_to_method(intent, program)
        except CannotRewrite:
            pass
    return lambda_to_function.lambda_to_function(intent, program)
