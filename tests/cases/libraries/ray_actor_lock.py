"""A lock as the argument of an actor."""
# needs: ray
# spawn: parent-fails TypeError
# fork: parent-fails TypeError
# unfixable: the lock would have to be made in the worker

import threading

import ray


@ray.remote
class Counter:
    def __init__(self, lock):
        self.lock = lock


if __name__ == "__main__":
    ray.init(num_cpus=1, include_dashboard=False, log_to_driver=False, configure_logging=False)
    ray.get(Counter.remote(threading.Lock()).__ray_ready__.remote())  # expect: SPN105
