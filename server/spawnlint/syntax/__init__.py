"""Text in, pieces and tolerant trees out. The only layer that knows tree-sitter."""
