"""One file a rule: what it reports and why, from what the imagined run showed."""
