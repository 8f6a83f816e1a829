from .base import BaseWorker
