from __future__ import annotations

import abc
import threading
from typing import ClassVar, Protocol, runtime_checkable


@runtime_checkable
class Backend(Protocol):
    name: str

    def fetch(self, key: int) -> int: ...


class BaseBackend(abc.ABC):
    name: ClassVar[str] = "base"

    def __init__(self, *, timeout: float = 1.0) -> None:
        self.timeout = timeout

    @abc.abstractmethod
    def fetch(self, key: int) -> int:
        raise NotImplementedError


class MemoryBackend(BaseBackend):
    name = "memory"

    def fetch(self, key: int) -> int:
        return key


class HttpBackend(BaseBackend):
    name = "http"

    def __init__(self, *, timeout: float = 1.0, retries: int = 2) -> None:
        super().__init__(timeout=timeout)
        self.retries = retries
        self._mutex: threading.Lock = threading.Lock()  # expect: SPN106

    def fetch(self, key: int) -> int:
        with self._mutex:
            return key
