from __future__ import annotations

import multiprocessing
from dataclasses import dataclass, field
from multiprocessing.queues import Queue
from typing import Callable, Generic, TypeVar

T = TypeVar("T")
_END = "<end>"


@dataclass
class Stage(Generic[T]):
    name: str
    function: Callable[[T], T]
    inbox: Queue | None = None
    outbox: Queue | None = None

    def loop(self) -> None:
        for item in iter(self.inbox.get, _END):
            self.outbox.put(self.function(item))
        self.outbox.put(_END)


@dataclass
class Pipeline(Generic[T]):
    stages: list[Stage[T]] = field(default_factory=list)

    def add(self, stage: Stage[T]) -> Pipeline[T]:
        self.stages.append(stage)
        return self

    def run(self, items: list[T]) -> list[T]:
        first = last = multiprocessing.Queue()
        workers = []
        for stage in self.stages:
            stage.inbox, last = last, multiprocessing.Queue()
            stage.outbox = last
            worker = multiprocessing.Process(target=stage.loop, name=stage.name)
            worker.start()
            workers.append(worker)
        for item in items:
            first.put(item)
        first.put(_END)
        done = list(iter(last.get, _END))
        for worker in workers:
            worker.join()
        return done
