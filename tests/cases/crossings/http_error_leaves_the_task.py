"""A task raises an HTTPError, which cannot be made again in the parent."""
# spawn: hangs
# fork: hangs
# unfixable: no fix yet

from multiprocessing import Pool
from urllib.error import HTTPError


def fetch(url):
    raise HTTPError(url, 404, "not found", {}, None)  # expect: SPN121


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(fetch, ["http://localhost/"]))
