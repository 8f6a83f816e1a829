"""Modules and names: the documents of a project as modules, imports followed between them."""
