"""A Process subclass of `__main__.py`, run as by `python -m app`."""
# spawn: child-fails AttributeError
# fork: runs
# meant: worked
# unfixable: the definition belongs in a module of its own, and a fix makes no files

import runpy

if __name__ == "__main__":
    runpy.run_module("app", run_name="__main__", alter_sys=True)
