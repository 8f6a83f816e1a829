"""A Process subclass whose constructor forgets the inherited one."""
# spawn: parent-fails AttributeError
# fork: parent-fails AttributeError
# fixes: SPN501 safe
# meant: fetching example

from multiprocessing import Process


class Crawler(Process):
    def __init__(self, url):  # expect: SPN501
        self.url = url

    def run(self):
        print("fetching", self.url)


if __name__ == "__main__":
    crawler = Crawler("example")
    crawler.start()
    crawler.join()
