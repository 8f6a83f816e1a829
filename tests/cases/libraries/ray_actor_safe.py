"""An actor makes its lock itself."""
# needs: ray
# spawn: runs
# fork: runs
# meant: 2

import threading

import ray


@ray.remote(num_cpus=1)
class Counter:
    def __init__(self):
        self.lock = threading.Lock()
        self.count = 0

    def add(self, value):
        with self.lock:
            self.count += value
        return self.count


if __name__ == "__main__":
    ray.init(num_cpus=1, include_dashboard=False, log_to_driver=False, configure_logging=False)
    counter = Counter.remote()
    print(ray.get(counter.add.remote(2)))
    ray.shutdown()
