"""All of them are run, none is started."""
# spawn: runs
# fork: runs
# fixes: SPN502 unsafe

from multiprocessing import Process, current_process


class Task(Process):
    def __init__(self, number):
        super().__init__()
        self.number = number

    def run(self):
        print(self.number, current_process().name)


if __name__ == "__main__":
    tasks = [Task(1), Task(2)]
    for task in tasks:
        task.run()  # expect: SPN502
