import logging
from multiprocessing import Pool

logger = logging.getLogger("disruption")


def process(shot):
    logger.verbose("shot %s", shot)
    return shot * 2


def run_all(shots):
    with Pool(1) as pool:
        return pool.map(process, shots)
