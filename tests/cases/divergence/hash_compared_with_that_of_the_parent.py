"""The child compares the hash of a string with the one that the parent took."""
# spawn: child-fails AssertionError
# fork: runs
# meant: same
# unfixable: which other hash is meant is not known

import multiprocessing as mp


def work(word, expected):
    assert hash(word) == expected  # expect: SPN304
    print("same")


if __name__ == "__main__":
    word = "a long and unusual word"
    p = mp.Process(target=work, args=(word, hash(word)))
    p.start()
    p.join()
