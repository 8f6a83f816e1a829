"""Daemons of billiard may have children."""
# needs: billiard
# spawn: runs
# fork: runs
# meant: leaf | exit code 0

import billiard as mp


def leaf():
    print("leaf", flush=True)


def parent():
    process = mp.Process(target=leaf)
    process.start()
    process.join()


if __name__ == "__main__":
    mp.set_start_method("spawn", force=True)
    process = mp.Process(target=parent, daemon=True)
    process.start()
    process.join()
    print("exit code", process.exitcode)
