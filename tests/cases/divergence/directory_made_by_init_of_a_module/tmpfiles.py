import os
import tempfile

__TMPDIR = None


def init():
    """Create the directory."""
    global __TMPDIR
    __TMPDIR = tempfile.TemporaryDirectory(prefix="dd-")


def get_tmp_filename():
    return os.path.join(__TMPDIR.name, "in.smt2")  # expect: SPN301


def cleanup():
    __TMPDIR.cleanup()
