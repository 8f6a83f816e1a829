class _FunctionWrapper:
    def __init__(self, f, args=None):
        self.f = f
        self.args = args or []

    def __call__(self, x):
        return self.f(x, *self.args)


class EnsembleSampler:
    def __init__(self, nwalkers, log_prob_fn, args=None, pool=None):
        self.log_prob_fn = _FunctionWrapper(log_prob_fn, args)
        self.pool = pool

    def compute_log_prob(self, coords):
        map_func = self.pool.map if self.pool is not None else map
        return list(map_func(self.log_prob_fn, coords))

    def run(self, coords):
        return self.compute_log_prob(coords)
