"""A module starts a process when it is imported, and the script imports it."""
# spawn: child-fails RuntimeError
# fork: runs
# forkserver 3.14: parent-fails ConnectionResetError|EOFError|BrokenPipeError
# meant: worked | exit code 0
# unfixable: whoever imports the module relies on what it starts

import warmup

if __name__ == "__main__":
    print("exit code", warmup.code)
