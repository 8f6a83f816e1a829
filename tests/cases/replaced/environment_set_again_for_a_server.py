"""A default of the environment is set by a method when the fork server is there already."""
# spawn: child-fails AssertionError
# fork: child-fails AssertionError
# windows: parent-fails ValueError
# fixes: SPN312 none
# fixes: SPN404 unsafe

import multiprocessing as mp
import os


def work():
    assert os.getenv("APP_HOST") == "here", os.getenv("APP_HOST")


class Launcher:
    def __init__(self):
        self.context = mp.get_context("forkserver")  # expect: SPN404

    def prepare(self):
        os.environ.setdefault("APP_HOST", "here")  # expect: SPN312

    def launch(self, target):
        p = self.context.Process(target=target)
        p.start()
        p.join()


if __name__ == "__main__":
    launcher = Launcher()
    launcher.launch(print)
    launcher.prepare()
    launcher.launch(work)
