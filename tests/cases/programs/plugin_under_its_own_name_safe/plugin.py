LIMIT = 3


def work():
    print("work")
