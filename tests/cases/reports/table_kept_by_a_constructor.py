"""The constructor of the application sets the global."""
# spawn: child-fails TypeError
# fork: runs
# meant: 2
import multiprocessing

routes = None


class App:
    def __init__(self, table):
        global routes
        routes = table

    def serve(self):
        worker = multiprocessing.Process(target=handle, args=("/b",))
        worker.start()
        worker.join()


def handle(path):
    print(routes[path], flush=True)  # expect: SPN301


def main():
    app = App({"/a": 1, "/b": 2})
    app.serve()


if __name__ == "__main__":
    main()
