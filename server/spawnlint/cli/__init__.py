"""The command line. Importing it is cheap: what only one command needs is imported by that command."""
