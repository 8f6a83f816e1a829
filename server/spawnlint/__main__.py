"""`python -m spawnlint` is the command `spawnlint`."""

from spawnlint.cli.main import main

if __name__ == "__main__":
    main()
