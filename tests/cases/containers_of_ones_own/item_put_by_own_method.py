"""A dict of the project's own whose method puts a lambda in."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# meant: hello

from multiprocessing import Process


class Actions(dict):
    def print(self, name, text):
        super().__setitem__(name, lambda: print(text))  # expect: SPN101


def act(actions):
    actions["greet"]()


if __name__ == "__main__":
    actions = Actions()
    actions.print("greet", "hello")
    process = Process(target=act, args=(actions,))
    process.start()
    process.join()
