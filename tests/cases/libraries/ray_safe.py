"""Lambdas, variables around them, globals, and no guard."""
# needs: ray
# spawn: runs
# fork: runs
# meant: 4

import ray

ray.init(num_cpus=1, include_dashboard=False, log_to_driver=False, configure_logging=False)
factor = 2


@ray.remote
def work(function, value):
    return function(value) * factor


print(ray.get(work.remote(lambda value: value + 1, 1)))
ray.shutdown()
