import random
import string


class Config:
    RUN_ID = "".join(random.choice(string.ascii_lowercase) for _ in range(12))  # expect: SPN304
