"""Functions whose effect on the world outside is not to be had once more in each child process."""

from __future__ import annotations

REPEATED = {
    "builtins.input": "asks for input again, and a child process has none: EOFError",
    "builtins.open": "empties or creates the file again",
    "os.mkdir": "makes the directory again: FileExistsError",
    "os.makedirs": "makes the directory again: FileExistsError",
    "os.remove": "removes the file again: FileNotFoundError",
    "os.unlink": "removes the file again: FileNotFoundError",
    "os.rmdir": "removes the directory again: FileNotFoundError",
    "os.rename": "renames the file again: FileNotFoundError",
    "shutil.rmtree": "removes the directory again",
    "shutil.move": "moves the file again",
    "os.system": "runs the command again",
    "subprocess.run": "runs the command again",
    "subprocess.call": "runs the command again",
    "subprocess.check_call": "runs the command again",
    "subprocess.Popen": "runs the command again",
}
"""What a second call does, by dotted path."""
WRITES = frozenset("wx")
"""In the mode of `open`: what is in the file is lost, or the file must not be there."""
NOWHERE = frozenset({"/dev/null", "nul", "NUL"})
"""The paths of the device that keeps nothing (`os.devnull`): opening it for writing has no effect."""
