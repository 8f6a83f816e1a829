from .config import AppConfig
from .workers import BaseWorker


def main():
    w = BaseWorker(AppConfig(), name="storage")
    w.start()
    w.join()
