import threading


class BaseBackend:
    name = "base"

    def __init__(self, *, timeout=1.0):
        self.timeout = timeout


class MemoryBackend(BaseBackend):
    name = "memory"

    def fetch(self, key):
        return key


class HttpBackend(BaseBackend):
    name = "http"

    def __init__(self, *, timeout=1.0):
        super().__init__(timeout=timeout)
        self._mutex = threading.Lock()

    def fetch(self, key):
        return key
