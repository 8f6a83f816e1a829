from joblib import Parallel, delayed

from .config import Config


def step(config, n):
    return n * config.jobs


class Runner:
    def __init__(self, config=None):
        self.config = config or Config()

    def run(self, ns):
        jobs = (delayed(step)(self.config, n) for n in ns)
        return Parallel(n_jobs=self.config.jobs, backend="loky")(jobs)
