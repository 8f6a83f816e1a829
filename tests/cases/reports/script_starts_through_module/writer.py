from multiprocessing import Process


class Writer:
    def __init__(self, size):
        self.size = size

    def write(self):
        print("wrote", self.size)

    def write_all(self):
        process = Process(target=self.write)
        process.start()
        process.join()
