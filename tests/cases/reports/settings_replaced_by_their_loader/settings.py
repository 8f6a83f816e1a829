from dataclasses import dataclass


@dataclass
class Config:
    chunk: int = 4


config = Config()


def load(values):
    global config
    config = Config(**values)
