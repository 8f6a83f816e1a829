"""A configuration that a class keeps of itself is loaded by the parent only."""
# spawn: child-fails RuntimeError
# fork: runs
# fixes: SPN305 unsafe
# meant: b 2

import json
from multiprocessing import Process


class Config:
    _instance = None

    def __init__(self, data):
        self.data = data

    @classmethod
    def get(cls):
        if cls._instance is None:  # expect: SPN305
            raise RuntimeError("not configured")
        return cls._instance

    @classmethod
    def load(cls, text):
        cls._instance = cls(json.loads(text))
        return cls._instance


def job(key):
    print(key, Config.get().data[key])


def main():
    Config.load('{"a": 1, "b": 2}')
    ps = [Process(target=job, args=(k,)) for k in ("b",)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()


if __name__ == "__main__":
    main()
