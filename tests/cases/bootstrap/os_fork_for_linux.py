"""A script forks that is meant for Linux only, by its configuration."""
# spawn: runs
# fork: runs
# settings: {"target-platforms": ["linux"]}
# meant: forked

import os

pid = os.fork()
if pid == 0:
    os._exit(0)
os.waitpid(pid, 0)
print("forked")
