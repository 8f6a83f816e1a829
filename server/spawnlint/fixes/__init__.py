"""From what a rule asks for to verified edits. The only layer that knows LibCST."""
