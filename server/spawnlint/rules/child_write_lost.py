"""What a child process writes to a global or an argument is read in the parent.

## What it does
Reports code that a child runs when it changes a module-level name, or a list, dict or set that it was given, has no
use for it itself, and the parent afterwards reads the same name or object, unchanged. Also a change, in a child, of a
list, dict or set inside the dict or list of a manager (`shared["found"].append(1)`): what the proxy gives is a copy.

## Why is this bad?
A child process works with copies. What it writes never comes back: the parent reads what it had before, whatever the
start method. Only results, queues, shared values and manager proxies bring something back.

## Example
```python
from multiprocessing import Process


def collect(found):
    for name in ("ada", "grace"):
        found.append(name)


if __name__ == "__main__":
    found = []
    process = Process(target=collect, args=(found,))
    process.start()
    process.join()
    print(found)
```

```text title="CPython 3.14, spawn"
[]
```

## Use instead
What the child finds is its result, and a pool brings it back.

```python
from multiprocessing import Pool


def collect(names):
    return [name for name in names if name]


if __name__ == "__main__":
    with Pool(1) as pool:
        found = pool.apply(collect, (["ada", "grace"],))
    print(found)
```

```text title="CPython 3.14, spawn"
['ada', 'grace']
```

## Fix safety
A list or dict that is made once, or is empty at first and filled by functions, becomes that of a manager, whose changes all processes see. That is unsafe: a further
process stands behind every use of it, and what a manager's proxy gives is a copy. There is no fix for other values, such as
a counter: whether to return it or to share it is the author's decision.

## Options
- The copy is a copy with every start method: this example is also reported with `start-method = "fork"`.

## References
- [Sharing state between processes](https://docs.python.org/3/library/multiprocessing.html#sharing-state-between-processes)
- [Proxy objects](https://docs.python.org/3/library/multiprocessing.html#proxy-objects)
"""

from __future__ import annotations

from spawnlint.boundary.observations import Divergence, Unlike
from spawnlint.rules.divergence import either, lost, rule
from spawnlint.rules.divergence_intents import ShareContainer


def _message(found: Divergence) -> str:
    return f"This changes the child's own copy of `{found.name}`: {lost(found)}"


def _copy_message(found: Divergence) -> str:
    return (
        f"`{found.name}` gives a copy of what the manager holds, and this changes the copy: nobody else sees it. "
        "Change it in a variable and assign it back"
    )


_CODE, _NAME = "SPN303", "child-write-lost"
RULE = either(
    rule(
        _CODE,
        _NAME,
        Unlike.LOST,
        _message,
        "the parent reads its own `{}` here",
        "the child changes its copy here",
        intents=lambda found: (ShareContainer(found),),
    ),
    rule(_CODE, _NAME, Unlike.LOST_COPY, _copy_message, "", "the child changes its copy here"),
)
