"""The module starts nothing until its function is called."""
# spawn: runs
# fork: runs
# meant: worked | exit code 0

import warmup

if __name__ == "__main__":
    print("exit code", warmup.start())
