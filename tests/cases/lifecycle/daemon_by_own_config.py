"""A process is made a daemon by what multiprocessing keeps of it, and starts a child."""
# spawn: child-fails AssertionError
# fork: child-fails AssertionError
# fixes: SPN506 unsafe

from multiprocessing import Process


def serve():
    child = Process(target=print)
    child.start()  # expect: SPN506


if __name__ == "__main__":
    server = Process(target=serve)
    server._config["daemon"] = True
    server.start()
    server.join()
