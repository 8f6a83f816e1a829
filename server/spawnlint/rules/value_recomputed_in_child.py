"""A random value, a time or the like that is computed while the file is imported is used in a child process.

## What it does
Reports a module-level value from `random`, `uuid`, `secrets`, `time`, `tempfile`, `os.getpid()` and the like that is
used both in code that a child runs and in code that only the parent runs, or that tells a child how long ago something
was. Also `hash()` of a string in a child, where the parent hashes the same string or workers divide their work by it.

## Why is this bad?
A spawned child imports the file again and computes the value anew. Parent and child take it for one thing, and it is
two: identifiers do not match, files are looked for in another directory. With a fork server, all children have one
value and the parent another.

## Example
```python
import uuid
from multiprocessing import Pool

run_id = uuid.uuid4()


def label(name):
    return name, run_id


if __name__ == "__main__":
    with Pool(1) as pool:
        name, used = pool.apply(label, ("cat.png",))
    print(name, "has the id of this run:", used == run_id)
```

```text title="CPython 3.14, spawn"
cat.png has the id of this run: False
```

## Use instead
The value is computed under the guard, and handed over.

```python
import uuid
from multiprocessing import Pool


def label(name, run_id):
    return name, run_id


if __name__ == "__main__":
    run_id = uuid.uuid4()
    with Pool(1) as pool:
        name, used = pool.apply(label, ("cat.png", run_id))
    print(name, "has the id of this run:", used == run_id)
```

```text title="CPython 3.14, spawn"
cat.png has the id of this run: True
```

## Fix safety
The value of the parent travels as an argument, through the constructor of a `Process` subclass, or with an initializer of a
pool, or is bound where the child begins. That is unsafe, since the child may have been meant to have its own. It goes on computing one when it imports the file,
and does not use it. `hash()` of a string has no fix: what is to be
computed instead is the author's decision.

## Options
- A forked child is a copy of its parent and has the same value, so this example is
  not reported with `start-method = "fork"`.

## References
- [Safe importing of main module](https://docs.python.org/3/library/multiprocessing.html#the-spawn-and-forkserver-start-methods)
- [PYTHONHASHSEED](https://docs.python.org/3/using/cmdline.html#envvar-PYTHONHASHSEED)
"""

from __future__ import annotations

from spawnlint.boundary.observations import Divergence, Unlike
from spawnlint.rules.divergence import either, rule, travelling


def _message(found: Divergence) -> str:
    return (
        f"`{found.name}` is computed by `{found.what}` while the file is imported, and a child process imports it again: "
        f"{found.reader.name}() has another `{found.name}` in the child than the parent"
    )


def _hash_message(found: Divergence) -> str:
    others = "the parent" if found.here is not None else "each of the other workers"
    return (
        f"Each Python process hashes strings in its own way: `{found.name}` in {found.reader.name}() differs from what "
        f"{others} gets for the same string. Use zlib.crc32() or hashlib"
    )


_CODE, _NAME = "SPN304", "value-recomputed-in-child"
RULE = either(
    rule(
        _CODE,
        _NAME,
        Unlike.RECOMPUTED,
        _message,
        "the parent uses its own `{}` here",
        "the child uses its own `{}` here",
        intents=travelling,
    ),
    rule(_CODE, _NAME, Unlike.HASHED, _hash_message, "the parent hashes the string here", "the child hashes it here"),
)
