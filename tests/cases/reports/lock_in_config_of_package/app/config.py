import threading
from configparser import ConfigParser


class AppConfig(ConfigParser):
    def __init__(self, path=None):
        super().__init__()
        self.path = path
        self.lock = threading.RLock()  # expect: SPN104
        self.read_dict({"app": {"name": "demo"}})

    def get_name(self):
        with self.lock:
            return self["app"]["name"]
