"""Another object makes the Process in one method and starts it in another."""
# spawn: parent-fails PicklingError
# fork: runs
# meant: hello

import multiprocessing as mp


class Boss:
    def __init__(self, action):
        self.worker = mp.Process(target=action)

    def go(self):
        self.worker.start()
        self.worker.join()


if __name__ == "__main__":
    boss = Boss(lambda: print("hello"))  # expect: SPN101
    boss.go()
