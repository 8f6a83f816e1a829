COMMANDS = {}


def command(name):
    def decorate(function):
        COMMANDS[name] = function
        return function

    return decorate
