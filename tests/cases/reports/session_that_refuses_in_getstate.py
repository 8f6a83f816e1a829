"""A session refuses to be pickled in its __getstate__; a client that holds it is sent."""
# spawn: parent-fails TypeError|NotImplementedError
# fork: runs
# meant: pong
# unfixable: the object is made of an address that nothing else keeps

import multiprocessing


class Session:
    def __init__(self, url):
        self.url = url

    def __getstate__(self):
        raise NotImplementedError("sessions cannot be pickled")

    def get(self):
        return "pong"


class Client:
    def __init__(self, url):
        self._session = Session(url)  # expect: SPN104

    def ping(self):
        return self._session.get()


def probe(client):
    print(client.ping())


if __name__ == "__main__":
    probe_process = multiprocessing.Process(target=probe, args=(Client("https://a"),))
    probe_process.start()
    probe_process.join()
