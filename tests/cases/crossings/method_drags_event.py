"""A method mapped over a pool takes along the event of its object."""
# spawn: parent-fails RuntimeError
# fork: parent-fails RuntimeError
# fixes: SPN601 unsafe
# raises SPN601 3.10-3.13: RuntimeError: Condition objects should only be shared between processes through inheritance

import multiprocessing


class Job:
    def __init__(self):
        self.stop = multiprocessing.Event()  # expect: SPN601

    def work(self, value):
        return value

    def run(self):
        with multiprocessing.Pool(1) as pool:
            return pool.map(self.work, [1])


if __name__ == "__main__":
    print(Job().run())
