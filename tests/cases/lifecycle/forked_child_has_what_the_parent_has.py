"""A forked child reads what the parent has set under the guard."""
# spawn: runs
# fork: runs
# windows: parent-fails ValueError
# fixes: SPN404 unsafe
# meant: 3 words, verbose

import multiprocessing

options = {}


class Settings:
    mode = "quiet"


def show():
    print(f"{len(words)} words, {Settings.mode}", *options)


if __name__ == "__main__":
    words = ["a", "b", "c"]
    Settings.mode = "verbose"
    child = multiprocessing.get_context("fork").Process(target=show)  # expect: SPN404
    child.start()
    child.join()
