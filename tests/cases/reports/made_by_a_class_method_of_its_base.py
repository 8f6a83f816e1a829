"""An object is made by a class method of a base, which keeps what a hook of the subclass opened."""
# spawn: parent-fails TypeError
# fork: runs
# meant: feed

import multiprocessing
import os


class Source:
    @classmethod
    def from_config(cls, config):
        self = cls()
        self.name = config["name"]
        self.handle = cls._open(config.get("path", os.devnull))
        return self

    @staticmethod
    def _open(path):
        return None


class FileSource(Source):
    @staticmethod
    def _open(path):
        return open(path, "rb")  # expect: SPN104


def consume(source):
    print(source.name)


if __name__ == "__main__":
    process = multiprocessing.Process(target=consume, args=(FileSource.from_config({"name": "feed"}),))
    process.start()
    process.join()
