from __future__ import annotations

from app.backends import BaseBackend, HttpBackend, MemoryBackend

_REGISTRY: dict[str, type[BaseBackend]] = {cls.name: cls for cls in (MemoryBackend, HttpBackend)}


def make_backend(name: str, **options: float) -> BaseBackend:
    try:
        cls = _REGISTRY[name]
    except KeyError as error:
        raise ValueError(f"no backend {name}") from error
    return cls(**options)
