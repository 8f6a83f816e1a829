"""A backend is chosen by a factory from a mapping of names to classes; the chosen one has no lock."""
# spawn: runs
# fork: runs
# meant: [1, 2]

from app.factory import make_backend
from app.service import run

if __name__ == "__main__":
    print(run(make_backend("memory", timeout=3), [1, 2]))
