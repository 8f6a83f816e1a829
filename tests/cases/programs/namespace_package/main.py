"""A class in a package without __init__.py, imported as a whole, holds a lock."""
# spawn: parent-fails TypeError
# fork: runs
# meant: worked

import parts.worker

if __name__ == "__main__":
    worker = parts.worker.Worker()
    worker.start()
    worker.join()
