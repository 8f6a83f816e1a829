root = None
