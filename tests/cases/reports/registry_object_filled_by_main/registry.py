class Registry:
    def __init__(self):
        self._handlers = {}

    def register(self, name):
        def deco(fn):
            self._handlers[name] = fn
            return fn

        return deco

    def get(self, name):
        return self._handlers[name]  # expect: SPN301


registry = Registry()
