"""Parent and child both collect in a list of the same name, and the child's comes back through a queue."""
# spawn: runs
# fork: runs
# meant: ['a', 'b']

import multiprocessing as mp

lines = []


def note(line):
    lines.append(line)


def work(box):
    note("b")
    box.put(lines)


if __name__ == "__main__":
    box = mp.Queue()
    p = mp.Process(target=work, args=(box,))
    p.start()
    found = box.get(timeout=20)
    p.join()
    note("a")
    print(lines + found)
