import settings


def depth(_):
    return settings.DEPTH  # expect: SPN301
