"""The end of an operating system's pipe is handed to a child by its number."""
# spawn: child-fails OSError
# fork: runs
# meant: b'hi'
# unfixable: no fix yet

import multiprocessing as mp
import os


def work(end):
    os.write(end, b"hi")


if __name__ == "__main__":
    reader, writer = os.pipe()
    p = mp.Process(
        target=work,
        args=(writer,),  # expect: SPN311
    )
    p.start()
    p.join()
    os.close(writer)
    print(os.read(reader, 10))
