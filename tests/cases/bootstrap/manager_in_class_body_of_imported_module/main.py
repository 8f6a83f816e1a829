"""A Manager in the class body of a module."""
# spawn: parent-fails EOFError
# fork: runs
# forkserver 3.14: parent-fails ConnectionResetError|EOFError|BrokenPipeError
# meant: ['a']
# unfixable: whoever imports the module relies on what it starts

from registry import Registry

if __name__ == "__main__":
    Registry.names.append("a")
    print(list(Registry.names))
