region = "nowhere"


def setup(name):
    global region
    region = name


class Greeter:
    def greet(self, who):
        assert region != "nowhere"  # expect: SPN301
        return f"{who}@{region}"


def greet(who):
    return Greeter().greet(who)
