"""And needs the guard."""
# needs: torch
# spawn: parent-fails
# fork: parent-fails
# meant: rank 0

import torch.multiprocessing as mp


def train(rank):
    print("rank", rank, flush=True)


mp.spawn(train, nprocs=1)  # expect: SPN401
