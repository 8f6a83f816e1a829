"""A module makes its Pool when it is imported."""
# spawn: hangs RuntimeError
# fork: runs
# forkserver 3.14: parent-fails ConnectionResetError|EOFError|BrokenPipeError
# meant: [4]
# unfixable: whoever imports the module relies on what it starts

from workers import pool

if __name__ == "__main__":
    print(pool.map(abs, [-4]))
    pool.terminate()
