"""A lock as the argument of a remote function."""
# needs: ray
# spawn: parent-fails TypeError
# fork: parent-fails TypeError
# unfixable: the lock would have to be made in the worker

import threading

import ray


@ray.remote
def work(lock):
    return lock is not None


if __name__ == "__main__":
    ray.init(num_cpus=1, include_dashboard=False, log_to_driver=False, configure_logging=False)
    print(ray.get(work.remote(threading.Lock())))  # expect: SPN105
