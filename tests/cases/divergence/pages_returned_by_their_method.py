"""A manager object whose method fills a dict of its own in a process."""
# spawn: parent-fails AssertionError
# fork: parent-fails AssertionError
# unfixable: who gets the dict is another function
import multiprocessing


class Downloader:
    def __init__(self, urls):
        self.urls = urls
        self.pages = {}

    def fetch(self, url):
        self.pages[url] = url.upper()  # expect: SPN302

    def run(self):
        procs = []
        for url in self.urls:
            p = multiprocessing.Process(target=self.fetch, args=(url,))
            p.start()
            procs.append(p)
        for p in procs:
            p.join()
        return self.pages


if __name__ == "__main__":
    pages = Downloader(["a", "b"]).run()
    print(pages)
    assert len(pages) == 2
