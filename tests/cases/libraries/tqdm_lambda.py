"""A lambda for process_map."""
# needs: tqdm
# spawn: parent-fails PicklingError|_pickle.PicklingError
# fork: parent-fails PicklingError|_pickle.PicklingError
# meant: [1, 2]

from tqdm.contrib.concurrent import process_map

if __name__ == "__main__":
    print(process_map(lambda value: value, [1, 2], max_workers=1, disable=True))  # expect: SPN101
