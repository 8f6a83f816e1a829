"""The inherited constructor is called from a helper method and by a cooperative mixin."""
# spawn: runs
# fork: runs
# meant: ['x', 'y']

from multiprocessing import Process


class Cooperative:
    def __init__(self, **rest):
        super().__init__(**rest)
        self.tags = ["x"]


class Tagged(Cooperative, Process):
    def __init__(self):
        self._prepare()
        self.tags.append("y")

    def _prepare(self):
        super().__init__(daemon=True)

    def run(self):
        print(self.tags)


if __name__ == "__main__":
    tagged = Tagged()
    tagged.start()
    tagged.join()
