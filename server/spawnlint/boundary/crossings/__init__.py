"""What goes over the boundary: which calls send what, and what of it does not survive."""
