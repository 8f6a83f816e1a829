"""The vocabulary of generated programs: for each choice a table of ways, the simplest first.

Texts hold `$placeholders`; one that stands alone in its line takes lines. No way fails by itself but as spawnlint's
rules say: what fails for any other reason would be a mistake in here. None asks whether a line that seems harmless may
raise: that is not for a linter to know.
"""
