from concurrent.futures import ProcessPoolExecutor


def run(backend, keys):
    with ProcessPoolExecutor(2) as executor:
        return list(executor.map(backend.fetch, keys))
