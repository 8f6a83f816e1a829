import tempfile
from datetime import datetime
from pathlib import Path

TIMESTAMP = datetime.now().strftime("%Y%m%d_%H%M%S_%f")
OUTPUT_DIR = Path(tempfile.gettempdir()) / f"run_{TIMESTAMP}"  # expect: SPN304
