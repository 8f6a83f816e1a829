def step(n):
    return n + 1


first = step
step = [step]
