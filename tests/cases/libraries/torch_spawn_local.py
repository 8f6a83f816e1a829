"""torch.multiprocessing.spawn spawns on every platform."""
# needs: torch
# spawn: parent-fails AttributeError
# fork: parent-fails AttributeError
# meant: rank 0

import torch.multiprocessing as mp


def main():
    def train(rank):  # expect: SPN102
        print("rank", rank, flush=True)

    mp.spawn(train, nprocs=1)


if __name__ == "__main__":
    main()
