"""Standard output is redirected in the parent, and the child prints to the real one.

## What it does
Reports `contextlib.redirect_stdout()` around a start of a process, and `sys.stdout = …` before one, where the child
prints; the same for `sys.stderr`.

## Why is this bad?
A spawned child has a `sys.stdout` of its own, on the parent's real standard output: what it prints is not caught, not
even written to the same file. A forked child writes into its copy of the buffer, where it is lost.

## Example
```python
import io
from contextlib import redirect_stdout
from multiprocessing import Process


def greet():
    print("hello")


if __name__ == "__main__":
    caught = io.StringIO()
    with redirect_stdout(caught):
        process = Process(target=greet)
        process.start()
        process.join()
    print("caught:", caught.getvalue().split())
```

```text title="CPython 3.14, spawn"
hello
caught: []
```

## Use instead
The child redirects its own output, and sends back the text.

```python
import io
from contextlib import redirect_stdout
from multiprocessing import Pool


def greet():
    print("hello")


def output_of_greet():
    caught = io.StringIO()
    with redirect_stdout(caught):
        greet()
    return caught.getvalue()


if __name__ == "__main__":
    with Pool(1) as pool:
        caught = pool.apply(output_of_greet)
    print("caught:", caught.split())
```

```text title="CPython 3.14, spawn"
caught: ['hello']
```

## Fix safety
There is no fix: how the text should come back, at once or line by line, is the author's decision.

## Options
- The rule speaks of spawned children: this example is not reported with `start-method = "fork"`, although the text is lost
  there as well.

## References
- [contextlib.redirect_stdout()](https://docs.python.org/3/library/contextlib.html#contextlib.redirect_stdout)
- [sys.stdout](https://docs.python.org/3/library/sys.html#sys.stdout)
"""

from __future__ import annotations

from spawnlint.boundary.observations import Divergence, Unlike
from spawnlint.hazards import Severity
from spawnlint.rules.divergence import rule
from spawnlint.rules.wording import source


def _message(found: Divergence) -> str:
    return (
        f"This redirects `{found.name}` in the parent only: what `{source(found.there)}` in {found.reader.name}() "
        "prints in the child goes to the real one. Redirect it in the child and send the text back"
    )


RULE = rule(
    "SPN313",
    "stdout-redirect-lost",
    Unlike.REDIRECTED,
    _message,
    "the parent redirects it here",
    "the child prints here",
    Severity.INFORMATION,
)
