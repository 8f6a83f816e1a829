import settings


def run(name):
    assert settings.debug  # expect: SPN301
    print("debugging", name, settings.level)  # expect: SPN301
