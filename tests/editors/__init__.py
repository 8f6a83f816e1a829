"""Real editors, set up as the pages in `docs/editors/` say and driven by the keys a person would press."""
