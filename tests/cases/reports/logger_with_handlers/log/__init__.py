import sys as _sys

from log._logger import Core as _Core
from log._logger import Logger as _Logger

__all__ = ["logger"]

logger = _Logger(core=_Core(), exception=None, depth=0, record=False, lazy=False)
logger.add(_sys.stdout)
