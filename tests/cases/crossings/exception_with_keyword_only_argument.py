"""An exception needs a keyword that unpickling does not give."""
# spawn: parent-fails BrokenProcessPool
# fork: parent-fails BrokenProcessPool
# fixes: SPN121 safe
# meant: caught page is no address 404

from concurrent.futures import ProcessPoolExecutor


class ServerError(RuntimeError):
    def __init__(self, message, *, status):
        super().__init__(message)
        self.status = status


def fetch(name):
    if not name.startswith("http"):
        fail(name)
    return name


def fail(name):
    raise ServerError(f"{name} is no address", status=404)  # expect: SPN121


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        try:
            print(executor.submit(fetch, "page").result())
        except ServerError as error:
            print("caught", error, error.status)
