"""Numbers and strings of own classes that are made again from their value, or say how."""
# spawn: runs
# fork: runs
# meant: 5 m | word en | (1, 2) 3

import multiprocessing


class Length(float):
    def __new__(cls, value, unit="m"):
        made = super().__new__(cls, value)
        made.unit = unit
        return made


class Word(str):
    def __new__(cls, text, language):
        made = super().__new__(cls, text)
        made.language = language
        return made

    def __getnewargs__(self):
        return str(self), self.language


class Pair(tuple):
    def __new__(cls, items):
        return super().__new__(cls, items)

    def total(self):
        return sum(self)


def show(length, word, pair):
    print(int(length), length.unit)
    print(word, word.language)
    print(tuple(pair), pair.total())


if __name__ == "__main__":
    values = (Length(5), Word("word", "en"), Pair((1, 2)))
    child = multiprocessing.Process(target=show, args=values)
    child.start()
    child.join()
