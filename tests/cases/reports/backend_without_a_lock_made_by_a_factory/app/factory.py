from app.backends import HttpBackend, MemoryBackend

_REGISTRY = {cls.name: cls for cls in (MemoryBackend, HttpBackend)}


def make_backend(name, **options):
    return _REGISTRY[name](**options)
