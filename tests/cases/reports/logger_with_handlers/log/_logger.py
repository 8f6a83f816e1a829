from log._handler import Handler
from log._simple_sinks import StreamSink


class Core:
    def __init__(self):
        self.handlers_count = 0
        self.handlers = {}
        self.min_level = float("inf")


class Logger:
    def __init__(self, core, exception, depth, record, lazy):
        self._core = core
        self._options = (exception, depth, record, lazy)

    def __repr__(self):
        return "<logger handlers=%r>" % list(self._core.handlers.values())

    def add(self, sink, *, level="DEBUG", enqueue=False):
        handler_id = self._core.handlers_count
        if isinstance(sink, str):
            raise NotImplementedError
        elif hasattr(sink, "write") and callable(sink.write):
            wrapped_sink = StreamSink(sink)
        else:
            raise TypeError("Cannot log to objects of type '%s'" % type(sink).__name__)
        handler = Handler(wrapped_sink, name=repr(sink), levelno=10, enqueue=enqueue)
        handlers = self._core.handlers.copy()
        handlers[handler_id] = handler
        self._core.handlers = handlers
        return handler_id

    def info(self, message, *args):
        for handler in self._core.handlers.values():
            handler.emit(message.format(*args) + "\n")
