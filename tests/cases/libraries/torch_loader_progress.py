"""A progress bar iterates over the loader; the dataset in a subset keeps a lambda."""
# needs: torch, tqdm
# spawn: parent-fails PicklingError|_pickle.PicklingError|AttributeError
# fork: runs
# meant: 1 | 2

import torch
from torch.utils.data import DataLoader, Dataset, Subset
from tqdm import tqdm


class Numbers(Dataset):
    def __init__(self, transform):
        self.transform = transform

    def __len__(self):
        return 4

    def __getitem__(self, index):
        return self.transform(torch.tensor(index))


class Trainer:
    def __init__(self):
        numbers = Subset(Numbers(transform=lambda value: value + 1), [0, 1])  # expect: SPN101
        self.loader = DataLoader(numbers, batch_size=1, num_workers=1)

    def fit(self):
        for batch in tqdm(self.loader, disable=True):
            print(int(batch[0]))


if __name__ == "__main__":
    Trainer().fit()
