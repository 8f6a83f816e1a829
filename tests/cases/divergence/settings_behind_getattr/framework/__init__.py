from .conf import settings
from .management import execute_from_command_line
