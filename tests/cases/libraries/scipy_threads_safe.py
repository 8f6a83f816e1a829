"""One worker, a map of its own, and workers that are threads."""
# needs: scipy
# spawn: runs
# fork: runs
# meant: 2

from multiprocessing.pool import ThreadPool

import scipy.fft
from scipy.optimize import differential_evolution

options = {"updating": "deferred", "maxiter": 2, "polish": False}
differential_evolution(lambda x: float(x[0] * x[0]), [(-1, 1)], workers=1, **options)
with ThreadPool(2) as pool:
    differential_evolution(lambda x: float(x[0] * x[0]), [(-1, 1)], workers=pool.map, **options)
print(len(scipy.fft.fft([1.0, 1.0], workers=2)))
