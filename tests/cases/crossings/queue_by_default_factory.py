"""Each object of a dataclass makes a queue for threads of its own; the culprit is the factory, not the call of the class."""
# spawn: parent-fails TypeError
# fork: runs
# meant: c 1

import multiprocessing as mp
from dataclasses import dataclass, field
from queue import Queue


@dataclass
class Context:
    name: str
    waiting: Queue = field(default_factory=Queue)  # expect: SPN104
    size: int = 1


def consume(context):
    print(context.name, context.size)


if __name__ == "__main__":
    context = Context("c")
    process = mp.Process(target=consume, args=(context,))
    process.start()
    process.join()
