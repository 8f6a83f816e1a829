"""An exception that is a dataclass is raised with keywords, of which nothing comes back."""
# spawn: hangs
# fork: hangs
# unfixable: the constructor is that of the dataclass, and takes what it is given by name

from dataclasses import dataclass
from multiprocessing import Pool


@dataclass
class QuotaError(Exception):
    user: str
    limit: int


def store(name):
    raise QuotaError(user=name, limit=3)  # expect: SPN121


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(store, ["ann"]))
