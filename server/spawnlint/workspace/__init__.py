"""Files found, read, grouped into projects and written back: the input and output of the engine's callers."""
