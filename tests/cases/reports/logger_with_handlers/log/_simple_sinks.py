class StreamSink:
    def __init__(self, stream):
        self._stream = stream  # expect: SPN104
        self._flushable = callable(getattr(stream, "flush", None))

    def write(self, message):
        self._stream.write(message)
        if self._flushable:
            self._stream.flush()
