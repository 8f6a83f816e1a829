"""The language server: the engine's findings and fixes over the language server protocol."""
