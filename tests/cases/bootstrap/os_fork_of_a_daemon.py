"""A script that is for POSIX only, by what else it does, forks."""
# spawn: runs
# fork: runs
# meant: forked

import os
import pwd

print("forked" if pwd.getpwuid(os.getuid()) else "nobody", flush=True)
if os.fork() == 0:
    os._exit(0)
os.wait()
