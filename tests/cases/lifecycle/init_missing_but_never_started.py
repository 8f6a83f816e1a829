"""A class without the inherited constructor of which no object is started."""
# spawn: runs
# fork: runs
# meant: LATER

from multiprocessing import Process


class Draft(Process):
    def __init__(self, text):
        self.text = text

    def run(self):
        print(self.text)


def shout(draft):
    return draft.text.upper()


if __name__ == "__main__":
    print(shout(Draft("later")))
