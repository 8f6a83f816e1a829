from .staff import Clerk as Worker
from .staff import *  # noqa: F403
