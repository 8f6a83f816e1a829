"""spawnlint: what breaks or silently goes wrong when Python code meets a spawned child process."""

__version__ = "0.1.0"
