"""Stages of a pipeline are generic classes; the function is a callable object."""
# spawn: runs
# fork: runs
# meant: ['A', 'B']

from pipeline import Pipeline, Stage
from transforms import Upper

if __name__ == "__main__":
    print(Pipeline[str]().add(Stage("upper", Upper(strip=True))).run(["a ", "b"]))
