"""A plugin that is loaded from its file under a name that no child can import."""
# spawn: child-fails ModuleNotFoundError
# fork: runs
# meant: work
# unfixable: which name the module should have is for a person to say

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
    plugin = load("user_plugin", "plugin.py")
    assert plugin.LIMIT == 3
    process = Process(target=plugin.work)  # expect: SPN405
    process.start()
    process.join()
