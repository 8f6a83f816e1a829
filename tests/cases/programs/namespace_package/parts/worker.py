import threading
from multiprocessing import Process


class Worker(Process):
    def __init__(self):
        super().__init__()
        self.lock = threading.Lock()  # expect: SPN104

    def run(self):
        with self.lock:
            print("worked")
