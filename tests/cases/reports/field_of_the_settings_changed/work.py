from settings import CONFIG


def chunk_size(_):
    return CONFIG.chunk  # expect: SPN301
