"""Lambdas with variables around them, results that are functions, no guard."""
# needs: loky
# spawn: runs
# fork: runs
# meant: [2, 4] | [2, 4]

from loky import get_reusable_executor

factor = 2


def make(value):
    return lambda: value * factor


executor = get_reusable_executor(max_workers=1)
print(list(executor.map(lambda value: value * factor, [1, 2])))
print([function() for function in executor.map(make, [1, 2])])
