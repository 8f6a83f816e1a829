import uuid


class Settings:
    def __init__(self):
        self.run_id = uuid.uuid4().hex  # expect: SPN304
        self.level = "debug"


settings = Settings()
