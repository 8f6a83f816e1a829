"""A function of the module gets its rank first."""
# needs: torch
# spawn: runs
# fork: runs
# meant: rank 0 3 | forked 0

import torch.multiprocessing as mp


def train(rank, scale):
    print("rank", rank, scale, flush=True)


if __name__ == "__main__":
    mp.spawn(train, args=(3,), nprocs=1)
    mp.start_processes(lambda rank: print("forked", rank, flush=True), nprocs=1, start_method="fork")
