"""A function or class that the parent has replaced is used in a child process.

## What it does
Reports where the parent binds the name of a module-level function or class to another one, when a child is then sent
that name or uses it in its own code.

## Why is this bad?
Functions and classes travel by name. A spawned child imports the module again, where the name leads to the original:
parent and child run different code.

## Example
```python
from multiprocessing import Pool


def price(amount):
    return amount


def sale_price(amount):
    return amount // 2


def total(amounts):
    return sum(price(amount) for amount in amounts)


if __name__ == "__main__":
    price = sale_price
    print(total([10, 20]))
    with Pool(1) as pool:
        print(pool.map(total, [[10, 20]]))
```

```text title="CPython 3.14, spawn"
15
[30]
```

## Use instead
The function that is wanted is an argument like any other: it travels by its own name.

```python
from multiprocessing import Pool


def price(amount):
    return amount


def sale_price(amount):
    return amount // 2


def total(amounts, price):
    return sum(price(amount) for amount in amounts)


if __name__ == "__main__":
    print(total([10, 20], sale_price))
    with Pool(1) as pool:
        print(pool.starmap(total, [([10, 20], sale_price)]))
```

```text title="CPython 3.14, spawn"
15
[15]
```

## Fix safety
There is no fix: the name means two things in the parent, and which of them the child should have is not known.

## Options
- A forked child is a copy of its parent and runs the new function, so this example is
  not reported with `start-method = "fork"`.

## References
- [What can be pickled and unpickled?](https://docs.python.org/3/library/pickle.html#what-can-be-pickled-and-unpickled)
- [SPN308](SPN308.md), something replaced in another module
"""

from __future__ import annotations

from spawnlint.boundary.observations import Divergence, Unlike
from spawnlint.rules.divergence import rule
from spawnlint.rules.wording import source


def _message(found: Divergence) -> str:
    return (
        f"`{found.name}` is replaced here for the parent only: the child process of `{source(found.entry.crossing)}` "
        f"imports the original `{found.name}` and runs that"
    )


RULE = rule(
    "SPN207",
    "rebound-under-guard",
    Unlike.REPLACED,
    _message,
    "the parent replaces `{}` here",
    "the child takes the original `{}`",
)
