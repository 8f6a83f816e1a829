from app.registry import command


@command("add")
def add(a, b):
    return a + b
