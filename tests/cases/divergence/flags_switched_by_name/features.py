_FLAGS = {"fast": False, "cache": True}


def enable(name):
    if name not in _FLAGS:
        raise KeyError(name)
    _FLAGS[name] = True


def is_enabled(name):
    return _FLAGS[name]  # expect: SPN301
