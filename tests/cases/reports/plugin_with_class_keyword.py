"""Plugins register themselves; the base makes a worker for each, whose hook is a nested function."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# meant: alpha beta

from multiprocessing import Process, SimpleQueue


class Plugin:
    registry = {}

    def __init_subclass__(cls, *, key, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.key = key
        Plugin.registry[key] = cls

    def hook(self):
        key = self.key

        def run(queue):  # expect: SPN102
            queue.put(key)

        return run


class Alpha(Plugin, key="alpha"):
    pass


class Beta(Plugin, key="beta"):
    pass


def main():
    queue = SimpleQueue()
    processes = [Process(target=cls().hook(), args=(queue,)) for cls in Plugin.registry.values()]
    for process in processes:
        process.start()
    print(*sorted(queue.get() for _ in processes))
    for process in processes:
        process.join()


if __name__ == "__main__":
    main()
