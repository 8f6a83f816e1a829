"""Commands are registered by a decorator that gives the function itself."""
# spawn: runs
# fork: runs
# meant: 6

from app.registry import COMMANDS
import app.commands
import multiprocessing

if __name__ == "__main__":
    with multiprocessing.Pool(1) as pool:
        print(pool.apply(COMMANDS["add"], (2, 4)))
