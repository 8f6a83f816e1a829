"""Plugins registered by an explicit call in main()."""
# spawn: parent-fails KeyError
# fork: parent-fails KeyError
# meant: [2, 4]
# unfixable: which object the registry is, no name of a class tells
from multiprocessing import get_context

import plugins
from registry import registry


def work(job):
    name, value = job
    handler = registry.get(name)
    return handler(value)


def main():
    plugins.load_all(registry)
    with get_context("spawn").Pool(1) as pool:
        print(pool.map(work, [("double", 1), ("double", 2)]))


if __name__ == "__main__":
    main()
