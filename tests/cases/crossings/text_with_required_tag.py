"""A string of an own class needs another argument when it is made again."""
# spawn: child-fails TypeError
# fork: runs

import multiprocessing


class Tagged(str):
    def __new__(cls, text, tag):  # expect: SPN112
        made = super().__new__(cls, text)
        made.tag = tag
        return made


def show(text):
    print(text, text.tag)


if __name__ == "__main__":
    child = multiprocessing.Process(target=show, args=(Tagged("a", "b"),))
    child.start()
    child.join()
