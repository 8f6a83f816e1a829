"""Started processes gather in a list of the object whose method is their target."""
# spawn: parent-fails TypeError
# fork: runs
# fixes: SPN107 safe

from multiprocessing import Process


class Crew:
    def __init__(self):
        self.processes = []

    def work(self):
        pass

    def run(self):
        for _ in range(2):
            process = Process(target=self.work)  # expect: SPN107
            self.processes.append(process)
            process.start()
        for process in self.processes:
            process.join()


if __name__ == "__main__":
    Crew().run()
