from __future__ import annotations

from concurrent.futures import Executor, Future, ProcessPoolExecutor
from types import TracebackType

from app.backends import Backend


class Service:
    def __init__(self, backend: Backend, workers: int = 2) -> None:
        self._backend = backend
        self._workers = workers
        self._executor: Executor | None = None

    def __enter__(self) -> Service:
        self._executor = ProcessPoolExecutor(self._workers)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._executor is not None:
            self._executor.shutdown()
            self._executor = None

    def fetch_all(self, keys: list[int]) -> list[int]:
        assert self._executor is not None
        futures: list[Future[int]] = [self._executor.submit(self._backend.fetch, key) for key in keys]
        return [future.result() for future in futures]
