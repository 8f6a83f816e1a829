"""A backend is chosen by a factory from a mapping of names to classes; the chosen one has a session with a lock."""
# spawn: parent-fails TypeError
# fork: parent-fails TypeError
# meant: [1, 2]

from app.factory import make_backend
from app.service import Service

if __name__ == "__main__":
    with Service(make_backend("http", timeout=3)) as service:
        print(service.fetch_all([1, 2]))
