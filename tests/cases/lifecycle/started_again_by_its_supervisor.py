"""A supervisor restarts a dead process by the same object."""
# spawn: parent-fails AssertionError
# fork: parent-fails AssertionError
import multiprocessing


def work():
    pass


class Supervisor:
    def __init__(self):
        self.proc = multiprocessing.Process(target=work)

    def run(self, times):
        for _ in range(times):
            if not self.proc.is_alive():
                self.proc.start()  # expect: SPN507
            self.proc.join()


if __name__ == "__main__":
    Supervisor().run(2)
