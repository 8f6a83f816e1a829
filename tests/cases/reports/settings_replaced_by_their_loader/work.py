import settings


def chunk_size(_):
    return settings.config.chunk  # expect: SPN301
