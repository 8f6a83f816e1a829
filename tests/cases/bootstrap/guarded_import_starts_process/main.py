"""Importing under the guard does not help: the child imports the module to find the function."""
# spawn: child-fails RuntimeError
# fork: runs
# meant: worked | exit code 0
# unfixable: whoever imports the module relies on what it starts

if __name__ == "__main__":
    import warmup

    print("exit code", warmup.code)
