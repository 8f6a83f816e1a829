"""A plugin that is loaded from its file under the name by which every child imports it."""
# spawn: runs
# fork: runs
# meant: work

import importlib.util
import sys
from multiprocessing import Process


def load(name, path):
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    plugin = load("plugin", "plugin.py")
    assert plugin.LIMIT == 3
    process = Process(target=plugin.work)
    process.start()
    process.join()
