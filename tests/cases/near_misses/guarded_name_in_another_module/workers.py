greeting = "theirs"


def work():
    print(greeting)
