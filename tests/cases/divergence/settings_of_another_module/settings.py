debug = False
level = 0
