"""A scheduler keeps pebble's pool and schedules its own method."""
# spawn: parent-fails TypeError|PicklingError|NotImplementedError
# fork: parent-fails TypeError|PicklingError|NotImplementedError
# needs: pebble

from pebble import ProcessPool


class Scheduler:
    def __init__(self):
        self.pool = ProcessPool(max_workers=1)  # expect: SPN107

    def step(self, n):
        return n + 1

    def run(self):
        future = self.pool.schedule(self.step, args=[1])
        return future.result()


if __name__ == "__main__":
    scheduler = Scheduler()
    try:
        print(scheduler.run())
    finally:
        scheduler.pool.close()
        scheduler.pool.join()
