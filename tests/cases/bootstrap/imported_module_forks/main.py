"""A module that starts a process of a fork context when it is imported."""
# spawn: runs
# fork: runs

import warmup

if __name__ == "__main__":
    print("exit code", warmup.code)
