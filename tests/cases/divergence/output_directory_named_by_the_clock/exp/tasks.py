from . import constants


def evaluate(i):
    (constants.OUTPUT_DIR / f"{i}.txt").write_text(str(i))
