import multiprocessing


class BaseWorker(multiprocessing.Process):
    def __init__(self, config=None, name="w"):
        super().__init__(name=name)
        self.config = config
        self.keep_running = True

    def run(self):
        print(self.name, self.config.get_name())
