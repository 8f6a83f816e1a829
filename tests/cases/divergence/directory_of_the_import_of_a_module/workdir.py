import tempfile

WORK = tempfile.mkdtemp(prefix="conv")  # expect: SPN304
