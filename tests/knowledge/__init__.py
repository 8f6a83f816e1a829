"""How the tables of `spawnlint.knowledge.picklable` are measured, and that they are true."""
