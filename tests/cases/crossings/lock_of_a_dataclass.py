"""A dataclass makes a lock for each of its objects, and the task takes it; the culprit is what makes the lock."""
# spawn: parent-fails TypeError
# fork: parent-fails TypeError
# fixes: SPN104 safe
# meant: ['x']

import threading
from dataclasses import dataclass, field
from multiprocessing import Pool


@dataclass
class Config:
    name: str
    lock: threading.Lock = field(default_factory=threading.Lock)  # expect: SPN104


def name_of(config):
    with config.lock:
        return config.name


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(name_of, [Config("x")]))
