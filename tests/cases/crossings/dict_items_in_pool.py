"""The workers of a pool count letters, and give back the items of a dict of their own."""
# spawn: parent-fails MaybeEncodingError
# fork: parent-fails MaybeEncodingError
# meant: [[('a', 2)], [('b', 1)]]

from multiprocessing import Pool


def count(word):
    counts = {}
    for letter in word:
        counts[letter] = counts.get(letter, 0) + 1
    return counts.items()  # expect: SPN120


if __name__ == "__main__":
    with Pool(1) as pool:
        print([list(each) for each in pool.map(count, ["aa", "b"])])
