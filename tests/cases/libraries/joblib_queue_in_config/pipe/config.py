import queue
from dataclasses import dataclass, field


@dataclass
class Config:
    jobs: int = 2
    log: queue.Queue = field(default_factory=lambda: queue.Queue())  # expect: SPN104
