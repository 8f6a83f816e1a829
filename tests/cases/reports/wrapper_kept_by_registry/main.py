"""Commands are registered by a decorator that keeps wrappers without the name; the pool is given one by its key."""
# spawn: parent-fails AttributeError|PicklingError
# fork: parent-fails AttributeError|PicklingError
# meant: 6

from app.registry import COMMANDS
import app.commands
import multiprocessing

if __name__ == "__main__":
    with multiprocessing.Pool(1) as pool:
        print(pool.apply(COMMANDS["add"], (2, 4)))
