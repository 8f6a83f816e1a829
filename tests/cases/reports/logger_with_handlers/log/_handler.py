import threading


class Handler:
    def __init__(self, sink, *, name, levelno, enqueue=False):
        self._name = name
        self._sink = sink
        self._levelno = levelno
        self._lock = threading.Lock()  # expect: SPN104
        self._enqueue = enqueue

    def emit(self, text):
        with self._lock:
            self._sink.write(text)
