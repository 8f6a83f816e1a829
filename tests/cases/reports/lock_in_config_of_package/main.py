"""A package in which the process API is three imports away; the configuration that is sent holds a lock."""
# spawn: parent-fails TypeError
# fork: runs
# meant: storage demo

from app.cli import main

if __name__ == "__main__":
    main()
