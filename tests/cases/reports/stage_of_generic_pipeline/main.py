"""Stages of a pipeline are generic classes; a stage keeps the function made by a factory."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# meant: ['A', 'B']

from pipeline import Pipeline, Stage
from transforms import make_upper

if __name__ == "__main__":
    print(Pipeline[str]().add(Stage("upper", make_upper(strip=True))).run(["a ", "b"]))
