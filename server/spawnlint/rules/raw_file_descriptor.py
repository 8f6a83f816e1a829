"""The number of an open file is sent to a child process that has not got that file open.

## What it does
Reports file descriptors from `os.open()`, `os.pipe()`, `os.dup()` or `.fileno()` that are handed to a spawned child,
where the child reads, writes or closes them.

## Why is this bad?
A spawned child inherits no open files from its parent. The number means nothing there, or some other file:
`OSError: [Errno 9] Bad file descriptor`. A forked child has the parent's files.

## Example
```python
import os
from multiprocessing import Process


def answer(end):
    os.write(end, b"ready")


if __name__ == "__main__":
    reader, writer = os.pipe()
    process = Process(target=answer, args=(writer,))
    process.start()
    process.join()
    os.close(writer)
    print(os.read(reader, 100))
```

```text title="CPython 3.14, spawn"
b''
OSError: [Errno 9] Bad file descriptor
```

## Use instead
The end of a `multiprocessing.Pipe()`, which takes its file with it; so does a socket object. A file travels as its path.

```python
from multiprocessing import Pipe, Process


def answer(end):
    end.send_bytes(b"ready")
    end.close()


if __name__ == "__main__":
    reader, writer = Pipe(duplex=False)
    process = Process(target=answer, args=(writer,))
    process.start()
    print(reader.recv_bytes())
    process.join()
```

```text title="CPython 3.14, spawn"
b'ready'
```

## Fix safety
There is no fix: what should travel in place of the number, a path, a socket or a pipe, depends on what is done with it on
both sides.

## Options
- A forked child has the parent's files open, so this example is not reported with `start-method = "fork"`.

## References
- [Inheritance of file descriptors](https://docs.python.org/3/library/os.html#inheritance-of-file-descriptors)
- [multiprocessing.Pipe()](https://docs.python.org/3/library/multiprocessing.html#multiprocessing.Pipe)
"""

from __future__ import annotations

from spawnlint.boundary.observations import Divergence, Unlike
from spawnlint.hazards import Severity
from spawnlint.rules.divergence import rule
from spawnlint.rules.wording import source


def _message(found: Divergence) -> str:
    return (
        f"`{found.name}` is the number of a file that is open in the parent only (`{found.what}`): "
        f"`{source(found.there)}` in {found.reader.name}() raises OSError in a spawned child. "
        "Send a path, a socket or the end of a multiprocessing.Pipe()"
    )


RULE = rule(
    "SPN311",
    "raw-file-descriptor",
    Unlike.NO_DESCRIPTOR,
    _message,
    "the file is opened here",
    "the child uses the number here",
    Severity.ERROR,
)
