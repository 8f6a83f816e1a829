COMMANDS = {}


def command(name):
    def decorate(function):
        def wrapper(*args):  # expect: SPN102
            return function(*args)

        COMMANDS[name] = wrapper
        return function

    return decorate
