"""A file is written, input asked for, a port bound or a command run while a child process imports the program.

## What it does
Reports calls of `input()`, `open()` for writing, `os.remove()`, `subprocess.run()`, `socket.bind()` to a certain port
and the like that are always made while a module is imported, if the program starts child processes that import the
module again; in a script also the start of a thread that goes on after the import.

## Why is this bad?
A spawned child imports the main module and what it needs again, and so does all this once more: files lose what the
parent has written, directories and ports are taken already, and `input()` ends in `EOFError`, since a child has no input.

## Example
```python
from multiprocessing import Process

log = open("run.log", "w")


def work():
    print("working")


if __name__ == "__main__":
    print("started", file=log, flush=True)
    process = Process(target=work)
    process.start()
    process.join()
    with open("run.log") as file:
        print("in the log:", file.read().split())
```

```text title="CPython 3.14, spawn"
working
in the log: []
```

## Use instead
The file is opened under the guard, where no child comes.

```python
from multiprocessing import Process


def work():
    print("working")


if __name__ == "__main__":
    log = open("run.log", "w")
    print("started", file=log, flush=True)
    process = Process(target=work)
    process.start()
    process.join()
    with open("run.log") as file:
        print("in the log:", file.read().split())
```

```text title="CPython 3.14, spawn"
working
in the log: ['started']
```

## Fix safety
The statement moves under the main guard, with what works with it. That is safe where only statements move, and unsafe where
a function or class has to move along, which no child finds then. There is no fix for a file that another one imports, or
for a line in a function: who counts on what it does is not known.

## Options
- A forked child imports nothing, so this example is not reported with `start-method = "fork"`.

## References
- [Safe importing of main module](https://docs.python.org/3/library/multiprocessing.html#the-spawn-and-forkserver-start-methods)
- [SPN401](SPN401.md), where what is repeated is the start of a process
"""

from __future__ import annotations

from spawnlint.boundary.observations import Divergence, Unlike
from spawnlint.rules.divergence import rule
from spawnlint.rules.hazard import GuardScript
from spawnlint.rules.wording import source


def _message(found: Divergence) -> str:
    return (
        f"This runs while the file is imported, and each child process that `{source(found.entry.crossing)}` starts "
        f"imports it again: `{source(found.place)}` {found.what}"
    )


RULE = rule(
    "SPN307",
    "import-side-effect-repeats",
    Unlike.REPEATED,
    _message,
    "",
    "the child comes here while it imports the file",
    intents=lambda found: (GuardScript(found.place),),
)
