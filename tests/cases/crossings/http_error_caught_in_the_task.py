"""A task catches the HTTPError that it raises, and another raises a URLError, which comes back."""
# spawn: runs
# fork: runs
# meant: 404 | <urlopen error no host>

from multiprocessing import Pool
from urllib.error import HTTPError, URLError


def fetch(url):
    try:
        raise HTTPError(url, 404, "not found", {}, None)
    except HTTPError as error:
        return error.code


def search(url):
    raise URLError("no host")


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.apply(fetch, ("http://localhost/",)))
        try:
            pool.apply(search, ("http://localhost/",))
        except URLError as error:
            print(error)
