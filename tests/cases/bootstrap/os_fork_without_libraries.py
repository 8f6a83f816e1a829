"""A script that uses no library for processes forks."""
# spawn: runs
# fork: runs
# windows: parent-fails AttributeError
# meant: forked
# unfixable: no fix yet

import os

pid = os.fork()  # expect: SPN404
if pid == 0:
    os._exit(0)
os.waitpid(pid, 0)
print("forked")
