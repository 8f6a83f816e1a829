def mine(name, index, count):
    return hash(name) % count == index  # expect: SPN304
