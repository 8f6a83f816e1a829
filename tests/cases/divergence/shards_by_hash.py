"""Workers tell by the hash of a word which share of the work it belongs to, and each has hashes of its own."""
# spawn: runs
# fork: runs
# unfixable: which other hash is meant is not known

import multiprocessing as mp


def shard(word):
    return hash(word) % 1_000_003  # expect: SPN304


if __name__ == "__main__":
    with mp.Pool(2) as pool:
        shards = pool.map(shard, ["north", "south"], chunksize=1)
    print(len(shards))
