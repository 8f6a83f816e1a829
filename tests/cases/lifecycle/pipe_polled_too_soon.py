"""A pipe is polled once, right after the child at its other end was started."""
# spawn: parent-fails
# fork: runs or parent-fails
# forkserver: runs or parent-fails
# fixes: SPN511 none
# unfixable: how long the child may take is the author's decision

import sys
from multiprocessing import Pipe, get_context


def answer(connection):
    connection.send(42)


def main():
    here, there = Pipe()
    child = get_context("spawn").Process(target=answer, args=(there,))
    child.start()
    has_answer = here.poll(timeout=0.01)  # expect: SPN511
    child.join()
    if not has_answer:
        sys.exit("no answer")
    print(here.recv())


if __name__ == "__main__":
    main()
