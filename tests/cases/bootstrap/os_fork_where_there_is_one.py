"""A script that uses no library for processes forks where that is possible."""
# spawn: runs
# fork: runs
# meant: done

import os
import sys

if sys.platform != "win32":
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)
print("done")
