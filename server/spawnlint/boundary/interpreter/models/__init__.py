"""What calls outside the project do, as far as the imagined run must know: one file a domain, each with its tables."""
