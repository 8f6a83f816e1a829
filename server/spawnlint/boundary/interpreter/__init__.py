"""Running a program abstractly: values, memory, statements, expressions, calls, and models of the world outside."""
