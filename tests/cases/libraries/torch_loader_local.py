"""A local function as worker_init_fn, and a local class as dataset."""
# needs: torch
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# meant: 2

import torch
from torch.utils.data import DataLoader, Dataset


def main():
    class Numbers(Dataset):  # expect: SPN103
        def __len__(self):
            return 2

        def __getitem__(self, index):
            return torch.tensor(index)

    def begin(number):  # expect: SPN102
        torch.manual_seed(number)

    print(len(next(iter(DataLoader(Numbers(), batch_size=2, num_workers=1, worker_init_fn=begin)))))


if __name__ == "__main__":
    main()
