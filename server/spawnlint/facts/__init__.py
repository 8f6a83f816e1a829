"""Facts of one piece of text: its statements and scopes, frozen, picklable, positioned relative to the piece."""
