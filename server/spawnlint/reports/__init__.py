"""What was found, as text for people and as data for programs. Pure: texts in, text out."""
