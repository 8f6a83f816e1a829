"""An imported module starts a process while it is imported; the child imports it again."""
# spawn: child-fails RuntimeError
# fork: runs
# forkserver: child-fails RuntimeError or parent-fails ConnectionResetError|EOFError|BrokenPipeError
# unfixable: what the module does when it is imported belongs into a function

import starter  # the culprit is over there

if __name__ == "__main__":
    print(starter.done)
