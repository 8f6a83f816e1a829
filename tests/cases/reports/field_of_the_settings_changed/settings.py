from dataclasses import dataclass, field


@dataclass
class Config:
    chunk: int = 4
    names: list = field(default_factory=list)


CONFIG = Config()
