"""No child imports `__main__.py`, so it needs no guard."""
# spawn: runs
# fork: runs
# meant: worked

import runpy

if __name__ == "__main__":
    runpy.run_module("app", run_name="__main__", alter_sys=True)
