import logging
from dataclasses import dataclass

VERBOSE = 15


def _verbose(self, message, *args, **kwargs):
    if self.isEnabledFor(VERBOSE):
        self._log(VERBOSE, message, args, **kwargs)


@dataclass
class LogSettings:
    level: str = "INFO"
    _done: bool = False

    def setup(self):
        if self._done:
            return
        self._done = True
        logging.addLevelName(VERBOSE, "VERBOSE")
        logging.Logger.verbose = _verbose  # expect: SPN308
        logging.getLogger().setLevel(self.level)
