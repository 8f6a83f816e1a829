"""What crosses into a child process and what the child finds there: the program, run abstractly in both processes.

A `Machine` is one process of the imagined run: the parent executes the main module as `__main__`; at every crossing
a child is made that imports it again as `__mp_main__`, receives the unpickled objects and runs the child entry.
What goes wrong on the way is an observation, from which rules make hazards.
"""
